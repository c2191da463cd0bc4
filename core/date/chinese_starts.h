// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace exeunt::date {

/// Which rules of the Chinese reader may begin at a character: one look-up stands for trying each at every place.
class ChineseStarts {
public:
    enum Rule : std::uint32_t {
        YearBased = 1U << 0U,
        NumericDate = 1U << 1U,
        MonthBased = 1U << 2U,
        RelativeMonth = 1U << 3U,
        Decade = 1U << 4U,
        Ago = 1U << 5U,
        Window = 1U << 6U,
        Weekday = 1U << 7U,
        RelativeUnit = 1U << 8U,
        PartOfYear = 1U << 9U,
        DayWord = 1U << 10U,
        Holiday = 1U << 11U,
        Edge = 1U << 12U,
        DayAlone = 1U << 13U,
        Vague = 1U << 14U,
        Lead = 1U << 15U,      // 自, 截至, 在 …: what stands before a date
        Expression = 1U << 16U // where an expression is looked for at all
    };

    static const ChineseStarts& all();

    /// The rules that may begin at a folded character, as bits.
    [[nodiscard]] std::uint32_t at(char32_t c) const { return c < m_rules.size() ? m_rules[c] : 0; }

private:
    ChineseStarts();
    void add(std::u32string_view characters, std::uint32_t rules);

    std::vector<std::uint32_t> m_rules; // by code point, the basic plane
};

} // namespace exeunt::date
