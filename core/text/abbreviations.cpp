// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/abbreviations.h"

#include "core/base/resource.h"
#include "core/text/lines.h"

#include <algorithm>
#include <cctype>

namespace exeunt::text {

namespace {

std::string lowered(std::string_view word)
{
    std::string lower{word};
    std::transform(
        lower.begin(), lower.end(), lower.begin(), [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    return lower;
}

/// Calls `take` with each line of a word list that is neither empty nor a comment.
template <class Take>
void readWords(const std::string& path, Take take)
{
    const auto content = resource(path).value_or(std::string_view{});
    for (const auto& span : linesOf(content)) {
        const auto line = span.of(content);
        if (!line.empty() && line.front() != '#')
            take(line);
    }
}

} // namespace

const Abbreviations& Abbreviations::of(std::string_view language)
{
    static const Abbreviations english{"en"};
    static const Abbreviations german{"de"};
    return language.substr(0, 2) == "de" ? german : english;
}

Abbreviations::Abbreviations(std::string_view language)
{
    const auto folder = "lexicon/" + std::string{language} + "/";
    readWords(folder + "abbreviations.txt", [&](std::string_view line) {
        const auto tab = line.find('\t');
        auto word = lowered(line.substr(0, tab));
        while (!word.empty() && word.back() == '.')
            word.pop_back();
        m_words[word] = tab != std::string_view::npos;
    });
    readWords(folder + "sentence_starters.txt", [&](std::string_view line) { m_starters.emplace(line); });
}

bool Abbreviations::isAbbreviation(std::string_view word) const
{
    return m_words.count(lowered(word)) > 0;
}

bool Abbreviations::mayEndSentence(std::string_view word) const
{
    const auto found = m_words.find(lowered(word));
    return found != m_words.end() && found->second;
}

bool Abbreviations::isStarter(std::string_view word) const
{
    return m_starters.count(std::string{word}) > 0;
}

} // namespace exeunt::text
