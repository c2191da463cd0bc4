// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/service/snapshot.h"

#include <QLocale>
#include <QString>

namespace exeunt::ui {

/// A name as this person reads it, and how the articles write it.
struct ShownName {
    QString name;
    QString original; // "" where it is the same, or no other form is known
};

/// The form in the script of `language` where one is known: "Huang Wenhao" over 黄文灏 for an English reader; a Chinese one sees
/// 黄文灏 alone.
[[nodiscard]] ShownName shownName(
    const std::string& name, const std::vector<std::string>& aliases, QLocale::Language language = QLocale{}.language());
/// The same for an organization by its canonical name, which is what Chinese news calls it. In Latin letters it has the first name
/// that the lexicon tells, for that is the best known: "01.AI", "miHoYo".
[[nodiscard]] ShownName shownOrganization(
    const service::Snapshot& snapshot, const std::string& name, QLocale::Language language = QLocale{}.language());

} // namespace exeunt::ui
