// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dates_command.h"

#include "core/date/date_reader.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

namespace exeunt::cli {
namespace {

using nlohmann::json;

std::size_t codePoints(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

json dayOrNull(const std::optional<date::Day>& day)
{
    return day ? json(date::isoDay(*day)) : json(nullptr);
}

json asJson(std::string_view text, const date::DateExpression& expression)
{
    const auto start = codePoints(text.substr(0, expression.span.begin));
    return {{"start", start}, {"end", start + codePoints(expression.span.of(text))},
        {"edtf", expression.value ? json(expression.value->toString()) : json(nullptr)}, {"from", dayOrNull(expression.first)},
        {"to", dayOrNull(expression.last)}};
}

} // namespace

int runDates(std::istream& in, std::ostream& out, const std::string& language)
{
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty())
            continue;
        const auto asked = json::parse(line, nullptr, false);
        if (!asked.is_object() || !asked.contains("text") || !asked["text"].is_string()) {
            std::cerr << "dates: line " << number << " of the input is no JSON object with a text.\n";
            return 1;
        }
        const auto text = asked["text"].get<std::string>();
        date::Anchor anchor;
        if (const auto reference = asked.find("reference"); reference != asked.end() && reference->is_string())
            anchor.today = date::parseIsoDay(reference->get<std::string>().substr(0, 10));
        json dates = json::array();
        for (const auto& expression :
            date::readDates(text, language, anchor, date::ReadingOptions{date::Tense::Nearest, date::Convention::Calendar}))
            dates.push_back(asJson(text, expression));
        out << json{{"dates", dates}}.dump() << '\n';
    }
    return 0;
}

} // namespace exeunt::cli
