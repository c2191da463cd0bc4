// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/holiday.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::date {

/// A word of one of the Chinese lists, found at the start of a text.
template <class Value>
struct ChineseHit {
    std::size_t size = 0; // code points
    Value value{};
};

/// The longest word at the start of `folded` in resources/lexicon/zh/dates_*.
[[nodiscard]] std::optional<ChineseHit<const HolidayRule*>> chineseHoliday(std::u32string_view folded);
[[nodiscard]] std::optional<ChineseHit<int>> chineseEra(std::u32string_view folded); // value: its first year
[[nodiscard]] std::optional<ChineseHit<int>> chineseVagueWord(std::u32string_view folded);
[[nodiscard]] std::optional<ChineseHit<int>> chineseNoDate(std::u32string_view folded); // 今日头条 and its like

enum class ChineseList { Holidays, Eras, Vague };
/// The first characters of a list's words, each once.
[[nodiscard]] std::u32string chineseFirstCharacters(ChineseList list);

} // namespace exeunt::date
