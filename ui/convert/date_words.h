// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"
#include "core/view/filter.h"

#include <QString>

#include <optional>

namespace exeunt::ui {

/// A date as a person says it, in the interface's language: "August 2024", "13 August 2024", "mid-December 2024",
/// "July to December 2024", "since July 2024", "by May 2024", "about 2018", "perhaps 2024", "March, year not stated".
[[nodiscard]] QString inWords(const date::Edtf& date);
/// The same, and "date not stated" for none.
[[nodiscard]] QString inWords(const std::optional<date::Edtf>& date);
/// "13 August 2024".
[[nodiscard]] QString inWords(date::Day day);
/// The period of a filter: "May 2024 – March 2025", "since May 2024", "until March 2025"; "" for none.
[[nodiscard]] QString periodInWords(const std::optional<date::Day>& from, const std::optional<date::Day>& to);

/// Reads a date that a person typed: EDTF itself ("2024-08", "2024-07/.."), else a date expression in English, German or Chinese
/// ("13 Aug 2024", "13.8.2024", "August 2024", "2024年8月").
/// Out:   nothing where the whole text is no date with a year.
[[nodiscard]] std::optional<date::Edtf> typedDate(const QString& text);

} // namespace exeunt::ui
