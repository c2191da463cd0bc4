// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/filter.h"

#include <algorithm>
#include <chrono>

namespace exeunt::view {

namespace {

using std::chrono::year_month_day;

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

template <class Enum>
std::string joinedWords(const std::vector<Enum>& values)
{
    std::vector<std::string> words;
    for (const auto value : values) {
        std::string word{toString(value)};
        std::replace(word.begin(), word.end(), '_', ' ');
        words.push_back(std::move(word));
    }
    return joined(words);
}

/// "2024-05" when the day is the end of its month that the side asks for, else the day.
std::string shortDay(date::Day day, bool isFirstSide)
{
    const year_month_day at{day};
    const bool isMonthEnd =
        isFirstSide ? at.day() == std::chrono::day{1} : year_month_day{day + std::chrono::days{1}}.day() == std::chrono::day{1};
    const auto iso = date::isoDay(day);
    return isMonthEnd ? iso.substr(0, iso.size() - 3) : iso;
}

std::string period(const Filter& filter)
{
    if (filter.from && filter.to) {
        const auto from = shortDay(*filter.from, true);
        const auto to = shortDay(*filter.to, false);
        if (from.size() != to.size())
            return date::isoDay(*filter.from) + " – " + date::isoDay(*filter.to);
        return from == to ? from : from + " – " + to;
    }
    if (filter.from)
        return "from " + shortDay(*filter.from, true);
    return filter.to ? "until " + shortDay(*filter.to, false) : std::string{};
}

} // namespace

std::string describe(const Filter& filter)
{
    std::string text;
    const auto add = [&text](const std::string& part) {
        if (!part.empty())
            text += (text.empty() ? "" : " · ") + part;
    };
    add(joined(filter.organizations));
    add(joined(filter.people));
    add(joinedWords(filter.kinds));
    add(joinedWords(filter.statuses));
    add(period(filter));
    add(joined(filter.outlets));
    add(filter.words.empty() ? "" : "“" + filter.words + "”");
    add(filter.includesBackground ? "" : "without career history");
    add(filter.includesUndated ? "" : "without undated");
    return text;
}

} // namespace exeunt::view
