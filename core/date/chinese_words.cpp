// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_words.h"

#include "core/base/resource.h"
#include "core/date/date_text.h"

#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

namespace exeunt::date {
namespace {

/// Words by their first character.
template <class Value>
class WordList {
public:
    template <class Read> // Value or nothing from the second column
    WordList(std::string_view path, Read read)
    {
        auto content = resource(path).value_or("");
        while (!content.empty()) {
            const auto line = content.substr(0, content.find('\n'));
            content.remove_prefix(std::min(line.size() + 1, content.size()));
            if (line.empty() || line[0] == '#')
                continue;
            const auto tab = std::min(line.find('\t'), line.size());
            const DateText word{line.substr(0, tab)};
            if (const auto value = read(line.substr(std::min(tab + 1, line.size()))); value && word.size() > 0)
                m_words[word.at(0)].emplace_back(word.folded(), *value);
        }
    }

    [[nodiscard]] std::optional<ChineseHit<const Value*>> find(std::u32string_view text) const
    {
        const auto words = text.empty() ? m_words.end() : m_words.find(text[0]);
        if (words == m_words.end())
            return std::nullopt;
        std::optional<ChineseHit<const Value*>> best;
        for (const auto& [word, value] : words->second)
            if (text.substr(0, word.size()) == word && (!best || word.size() > best->size))
                best = ChineseHit<const Value*>{word.size(), &value};
        return best;
    }

    [[nodiscard]] std::u32string firstCharacters() const
    {
        std::u32string characters;
        for (const auto& [first, words] : m_words)
            characters += first;
        return characters;
    }

private:
    std::unordered_map<char32_t, std::vector<std::pair<std::u32string, Value>>> m_words;
};

std::optional<int> readInt(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<ChineseHit<int>> byValue(const std::optional<ChineseHit<const int*>>& hit)
{
    return hit ? std::optional{ChineseHit<int>{hit->size, *hit->value}} : std::nullopt;
}

const WordList<HolidayRule>& holidays()
{
    static const WordList<HolidayRule> kList{"lexicon/zh/dates_holidays.tsv", parseHolidayRule};
    return kList;
}

const WordList<int>& eras()
{
    static const WordList<int> kList{"lexicon/zh/dates_eras.tsv", readInt};
    return kList;
}

const WordList<int>& vagueWords()
{
    static const WordList<int> kList{"lexicon/zh/dates_vague.txt", readInt};
    return kList;
}

} // namespace

std::u32string chineseFirstCharacters(ChineseList list)
{
    if (list == ChineseList::Holidays)
        return holidays().firstCharacters();
    return list == ChineseList::Eras ? eras().firstCharacters() : vagueWords().firstCharacters();
}

std::optional<ChineseHit<const HolidayRule*>> chineseHoliday(std::u32string_view folded)
{
    return holidays().find(folded);
}

std::optional<ChineseHit<int>> chineseEra(std::u32string_view folded)
{
    return byValue(eras().find(folded));
}

std::optional<ChineseHit<int>> chineseVagueWord(std::u32string_view folded)
{
    return byValue(vagueWords().find(folded));
}

std::optional<ChineseHit<int>> chineseNoDate(std::u32string_view folded)
{
    static const WordList<int> kList{"lexicon/zh/dates_not.txt", readInt};
    return byValue(kList.find(folded));
}

} // namespace exeunt::date
