// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/nouns.h"

#include "core/extract/table.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

namespace {

// Endings that only abstract nouns have, whatever stands before them.
constexpr std::array<std::string_view, 30> kNounEndings{"tät", "täten", "erin", "orin", "istin", "innen", "rechtler", "ierer",
    "ungen", "ung", "ungs", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tionen", "tion", "ismus", "jährige",
    "jähriger", "jährigen", "pläne", "nahme", "nahmen", "losigkeit", "barkeit", "vermögen", "igung"};
constexpr std::size_t kShortestHead = 4; // bytes of the last part of a compound
constexpr std::size_t kLongestHead = 20;

} // namespace

NounList::NounList(std::string_view content)
{
    for (const auto& row : tableRows(content))
        add(row.front(), row.size() > 1 && row[1] == "names");
}

/// With the endings of its cases and of its plural; forms that do not exist do no harm.
void NounList::add(std::string_view noun, bool endsNames)
{
    constexpr std::array<std::string_view, 8> kEndings{"", "s", "es", "e", "n", "en", "er", "ern"};
    for (const auto ending : kEndings) {
        const std::string form = std::string{noun} + std::string{ending};
        if (!m_forms.contains(form))
            m_forms[form] = endsNames;
    }
}

int NounList::weightOf(std::string_view word) const
{
    constexpr int kNoun = 3;
    if (isWhole(word))
        return kNoun;
    if (std::any_of(kNounEndings.begin(), kNounEndings.end(),
            [&](std::string_view ending) { return word.size() > ending.size() + 1 && word.ends_with(ending); }))
        return kNoun;
    int weight = 0;
    const std::size_t longest = std::min(kLongestHead, word.size() - std::min<std::size_t>(word.size(), 2));
    for (std::size_t size = kShortestHead; size <= longest && weight < kNoun; ++size) {
        const bool* endsNames = m_forms.find(word.substr(word.size() - size));
        if (!endsNames)
            continue;
        if (!*endsNames)
            weight = kNoun;
        else if (isModifier(word.substr(0, word.size() - size)))
            weight = 1;
    }
    return weight;
}

bool NounList::isWhole(std::string_view word) const
{
    return m_forms.contains(word);
}

/// "strom" and "arbeits": a noun, with the letter that joins it to the next.
bool NounList::isModifier(std::string_view part) const
{
    if (part.ends_with('-'))
        part.remove_suffix(1);
    if (part.size() < 3)
        return false;
    return isWhole(part) || (part.ends_with('s') && has(part.substr(0, part.size() - 1)));
}

} // namespace exeunt::extract::western
