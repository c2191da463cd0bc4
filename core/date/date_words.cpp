// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_words.h"

#include "core/base/resource.h"
#include "core/date/calendar.h"

#include <charconv>
#include <map>

namespace exeunt::date {
namespace {

constexpr std::size_t kLongestWord = 40;

/// Calls `take(columns)` for each line of a tab-separated resource that is no comment.
template <class Take>
void eachRow(std::string_view content, Take take)
{
    while (!content.empty()) {
        const auto line = content.substr(0, content.find('\n'));
        content.remove_prefix(std::min(line.size() + 1, content.size()));
        if (line.empty() || line[0] == '#')
            continue;
        std::vector<std::string_view> columns;
        for (std::size_t at = 0; at <= line.size();) {
            const auto tab = std::min(line.find('\t', at), line.size());
            columns.push_back(line.substr(at, tab - at));
            at = tab + 1;
        }
        take(columns);
    }
}

int numberIn(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int unitNamed(std::string_view name)
{
    static const std::map<std::string_view, Unit> kUnits{{"day", Unit::Day}, {"businessday", Unit::BusinessDay},
        {"weekend", Unit::Weekend}, {"workweek", Unit::WorkWeek}, {"week", Unit::Week}, {"fortnight", Unit::Fortnight},
        {"month", Unit::Month}, {"quarter", Unit::Quarter}, {"half", Unit::HalfYear}, {"year", Unit::Year},
        {"decade", Unit::Decade}, {"century", Unit::Century}};
    const auto found = kUnits.find(name);
    return static_cast<int>(found == kUnits.end() ? Unit::Day : found->second);
}

} // namespace

std::vector<Token> tokensOf(const DateText& text)
{
    std::vector<Token> tokens;
    bool hasSpace = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = text.at(i);
        if (c == U' ') {
            hasSpace = true;
            ++i;
            continue;
        }
        Token token;
        token.begin = i;
        token.hasSpaceBefore = hasSpace;
        token.isCapital = text.isUpper(i);
        hasSpace = false;
        if (isDigit(c)) {
            token.kind = Token::Kind::Number;
            for (; isDigit(text.at(i)); ++i) {
                ++token.digits;
                if (token.digits <= 9)
                    token.value = (token.value < 0 ? 0 : token.value) * 10 + static_cast<int>(text.at(i) - U'0');
            }
        } else if (isWordLetter(c)) {
            token.kind = Token::Kind::Word;
            while (isWordLetter(text.at(i)))
                ++i;
        } else {
            ++i;
        }
        token.end = i;
        if (i - token.begin <= kLongestWord)
            token.text = utf8Of(text.folded().substr(token.begin, i - token.begin));
        tokens.push_back(std::move(token));
    }
    return tokens;
}

const DateWords& DateWords::of(std::string_view language)
{
    if (language == "de") {
        static const DateWords kGerman{"de"};
        return kGerman;
    }
    static const DateWords kEnglish{"en"};
    return kEnglish;
}

DateWords::DateWords(std::string_view language)
{
    const std::string folder = "lexicon/" + std::string{language} + "/";
    eachRow(resource(folder + "dates.tsv").value_or(""), [this](const auto& columns) {
        if (columns.size() == 3)
            add(columns[0], columns[1], columns[1] == "unit" ? unitNamed(columns[2]) : numberIn(columns[2]));
    });
    eachRow(resource(folder + "dates_holidays.tsv").value_or(""), [this](const auto& columns) {
        const auto rule = columns.size() == 2 ? parseHolidayRule(columns[1]) : std::nullopt;
        if (!rule)
            return;
        add(columns[0], "holiday", static_cast<int>(m_holidays.size()));
        m_holidays.push_back(*rule);
    });
}

void DateWords::add(std::string_view words, std::string_view role, int value)
{
    const auto tokens = tokensOf(DateText{words});
    if (tokens.empty())
        return;
    Phrase phrase{{}, Role::hashOf(role), value};
    for (std::size_t i = 1; i < tokens.size(); ++i)
        phrase.rest.push_back(tokens[i].text);
    m_phrases[tokens[0].text].push_back(std::move(phrase));
}

std::optional<WordHit> DateWords::find(const std::vector<Token>& tokens, std::size_t i, Role role) const
{
    if (i >= tokens.size())
        return std::nullopt;
    const auto found = m_phrases.find(tokens[i].text);
    if (found == m_phrases.end())
        return std::nullopt;
    std::optional<WordHit> best;
    for (const auto& phrase : found->second) {
        if (phrase.role != role.key || i + phrase.rest.size() >= tokens.size())
            continue;
        bool isSame = true;
        for (std::size_t k = 0; isSame && k < phrase.rest.size(); ++k)
            isSame = tokens[i + 1 + k].text == phrase.rest[k];
        if (const auto end = i + 1 + phrase.rest.size(); isSame && (!best || end > best->end))
            best = WordHit{phrase.value, end};
    }
    return best;
}

} // namespace exeunt::date
