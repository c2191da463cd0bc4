// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_words.h"

#include "core/base/resource.h"
#include "core/date/calendar.h"

#include <array>
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

/// The words, numbers and marks of a text.
std::vector<Token> split(const DateText& text)
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

} // namespace

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
    if (language == "de")
        addGermanNumbers();
    addBeginnings();
}

/// Words that the grammar asks for by themselves where an expression begins.
void DateWords::addBeginnings()
{
    for (const auto* word : {"q", "h", "quarter", "last", "letzten", "letztes", "letzte", "final", "the", "that", "der", "die",
             "das", "den", "dem", "des", "am", "for"})
        m_entries[word].roles |= DateEntry::bitsOf({"beginning"});
}

std::vector<Token> DateWords::tokensOf(const DateText& text) const
{
    auto tokens = split(text);
    for (auto& token : tokens)
        token.entry = m_entries.find(token.text);
    return tokens;
}

void DateWords::add(std::string_view words, std::string_view role, int value)
{
    const auto tokens = split(DateText{words});
    if (tokens.empty())
        return;
    DateEntry::Phrase phrase{{}, Role::hashOf(role), value};
    for (std::size_t i = 1; i < tokens.size(); ++i)
        phrase.rest.push_back(tokens[i].text);
    auto& entry = m_entries[tokens[0].text];
    entry.roles |= DateEntry::bitOf(phrase.role);
    entry.phrases.push_back(std::move(phrase));
}

/// One to ninety-nine, and every ending of the ordinals: siebenundzwanzig, siebenundzwanzigsten.
void DateWords::addGermanNumbers()
{
    constexpr std::array<const char*, 20> kOnes{"", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
        "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
    constexpr std::array<const char*, 10> kTens{
        "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};
    for (std::size_t n = 1; n < 100; ++n) {
        std::string name = n < 20 ? kOnes[n] : kTens[n / 10];
        if (n > 20 && n % 10 != 0)
            name = std::string{kOnes[n % 10]} + "und" + name;
        const int value = static_cast<int>(n);
        if (n > 1) {
            auto& entry = m_entries[name];
            entry.cardinal = value;
            entry.roles |= DateEntry::bitsOf({"number"});
        }
        const std::string stem = n == 1 ? "erst"
            : n == 3                    ? "dritt"
            : n == 7                    ? "siebt"
            : n == 8                    ? "acht"
                                        : name + (n < 20 ? "t" : "st");
        for (const auto* ending : {"e", "en", "er", "es", "em"}) {
            auto& entry = m_entries[stem + ending];
            entry.ordinal = value;
            entry.roles |= DateEntry::bitsOf({"ordinal"});
        }
    }
}

std::optional<WordHit> DateWords::longest(const DateEntry& entry, const std::vector<Token>& tokens, std::size_t i, Role role)
{
    std::optional<WordHit> best;
    for (const auto& phrase : entry.phrases) {
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
