// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/retirement_words.h"

#include "core/base/resource.h"
#include "core/extract/table.h"
#include "core/text/fold.h"

#include <string>
#include <vector>

namespace exeunt::service {

namespace {

std::vector<std::string> wordsOf(std::string_view path)
{
    std::vector<std::string> words;
    for (const auto& row : extract::tableRows(resource(path).value_or("")))
        words.push_back(text::fold(row.front()).text);
    return words;
}

/// Letters of folded Western text; bytes of longer characters (ä, é) are parts of words as well.
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool hasWord(std::string_view text, std::string_view word)
{
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end])))
            return true;
    }
    return false;
}

} // namespace

bool tellsRetirement(std::string_view sentence)
{
    static const auto kChinese = wordsOf("lexicon/zh/retirement.txt");
    static const auto kWestern = [] {
        auto words = wordsOf("lexicon/en/retirement.txt");
        for (auto& word : wordsOf("lexicon/de/retirement.txt"))
            words.push_back(std::move(word));
        return words;
    }();
    const auto folded = text::fold(sentence).text;
    for (const auto& word : kChinese)
        if (folded.find(word) != std::string::npos)
            return true;
    for (const auto& word : kWestern)
        if (hasWord(folded, word))
            return true;
    return false;
}

} // namespace exeunt::service
