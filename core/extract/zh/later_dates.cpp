// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/later_dates.h"

#include "core/base/resource.h"
#include "core/date/calendar.h"
#include "core/extract/table.h"

#include <charconv>
#include <utility>

namespace exeunt::extract::zh {
namespace {

using Unit = LaterDate::Unit;

struct LaterWord {
    std::string text;
    Unit unit = Unit::Day;
    int count = -1; // -1: a number stands before it
};

std::vector<LaterWord> readWords()
{
    constexpr std::pair<std::string_view, Unit> kUnits[] = {
        {"day", Unit::Day}, {"week", Unit::Week}, {"month", Unit::Month}, {"year", Unit::Year}};
    std::vector<LaterWord> words;
    for (const auto& row : tableRows(resource("lexicon/zh/dates_after.tsv").value_or(""))) {
        if (row.size() < 3)
            continue;
        LaterWord word{std::string{row[0]}, Unit::Day, -1};
        for (const auto& [name, unit] : kUnits) {
            if (row[1] == name)
                word.unit = unit;
        }
        if (row[2] != "-")
            std::from_chars(row[2].data(), row[2].data() + row[2].size(), word.count);
        words.push_back(std::move(word));
    }
    return words;
}

const std::vector<LaterWord>& laterWords()
{
    static const std::vector<LaterWord> words = readWords();
    return words;
}

/// The number that ends at `end` (两, 十二, 18) and where it begins; 0 when there is none.
std::pair<int, std::size_t> numberEnding(const Scene& scene, std::size_t end)
{
    constexpr std::u32string_view kDigits = U"零一二三四五六七八九十";
    std::size_t begin = end;
    int value = 0;
    int weight = 1;
    while (begin > 0 && scene.text.before(begin) >= U'0' && scene.text.before(begin) <= U'9' && weight <= 1000) {
        value += static_cast<int>(scene.text.before(begin) - U'0') * weight;
        weight *= 10;
        --begin;
    }
    if (begin < end)
        return {value, begin};
    const char32_t last = scene.text.before(end);
    if (last == U'两')
        return {2, end - 1};
    const std::size_t digit = kDigits.find(last);
    if (digit == std::u32string_view::npos || digit == 0)
        return {0, end};
    if (digit < 10 && scene.text.before(end - 1) == U'十') {
        return {10 + static_cast<int>(digit), end - 2};
    }
    return {static_cast<int>(digit), end - 1};
}

date::Edtf asExactAs(const date::Edtf& before, date::Day day)
{
    switch (before.precision()) {
    case date::Precision::Day:
        return date::Edtf::ofDay(day);
    case date::Precision::Year:
        return date::Edtf::ofYear(date::yearOf(day));
    default:
        return date::Edtf::ofMonth(date::yearOf(day), date::monthOf(day));
    }
}

} // namespace

std::vector<LaterDate> laterDates(const Scene& scene, const Span& within)
{
    std::vector<LaterDate> found;
    for (std::size_t at = within.begin; at < within.end; ++at) {
        if (!isAmong(scene.text.at(at), U"同当次翌隔第那转天日周个年半"))
            continue;
        if (scene.text.startsWith(at, "半年后") || scene.text.startsWith(at, "半年之后")) {
            found.push_back({{at, at + 3}, Unit::Month, 6, true});
            continue;
        }
        for (const LaterWord& word : laterWords()) {
            if (!scene.text.startsWith(at, word.text))
                continue;
            LaterDate later{{at, at}, word.unit, word.count, word.count < 0};
            while (scene.text.bytes({at, later.span.end}).size() < word.text.size())
                ++later.span.end;
            if (word.count < 0) {
                const auto [number, begin] = numberEnding(scene, scene.skipSpacesBack(at));
                if (number == 0)
                    continue;
                later.count = number;
                later.span.begin = begin;
            }
            found.push_back(later);
            break;
        }
    }
    return found;
}

std::optional<date::Edtf> dateAfter(const date::Edtf& before, const LaterDate& later)
{
    const auto first = before.firstDay();
    if (!first)
        return std::nullopt;
    const auto precision = before.precision();
    const bool isDay = precision == date::Precision::Day;
    const bool isYear = precision == date::Precision::Year;
    switch (later.unit) {
    case Unit::Day:
    case Unit::Week:
        if (!isDay)
            return later.count == 0 ? std::optional{before} : std::nullopt;
        return date::Edtf::ofDay(date::plusDays(*first, later.count * (later.unit == Unit::Week ? 7 : 1)));
    case Unit::Month:
        if (isYear)
            return later.count % 12 == 0 ? std::optional{before} : std::nullopt;
        return date::Edtf::ofMonth(
            date::yearOf(date::plusMonths(*first, later.count)), date::monthOf(date::plusMonths(*first, later.count)));
    case Unit::Year:
        if (!later.isCounted)
            return date::Edtf::ofYear(date::yearOf(*first) + later.count);
        return asExactAs(before, date::plusMonths(*first, 12 * later.count));
    }
    return std::nullopt;
}

} // namespace exeunt::extract::zh
