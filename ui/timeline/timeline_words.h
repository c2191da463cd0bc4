// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace exeunt::ui {

/// Rich text: who, the path, the date in words, what is doubtful, the sentence.
[[nodiscard]] QString factToolTip(const resolve::Fact& fact, const QString& sentence);
/// The first labels of a group, and how many more there are.
[[nodiscard]] QString itemsToolTip(const view::timeline::Timeline& timeline, const std::vector<std::uint32_t>& items);
[[nodiscard]] QString densityToolTip(const view::timeline::DensityMark& mark);
/// Plain text for a screen reader.
[[nodiscard]] QString accessibleWords(const view::timeline::Timeline& timeline, const view::timeline::Item& item);

} // namespace exeunt::ui
