// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/role_groups.h"

#include "core/base/resource.h"
#include "core/extract/table.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <string>
#include <vector>

namespace exeunt::view::statistics {

namespace {

struct Word {
    std::string text; // folded
    RoleGroup group = RoleGroup::Other;
    bool opensFreely = false, endsFreely = false; // may stand inside a longer word
};

struct Found {
    std::size_t begin = 0, end = 0;
    RoleGroup group = RoleGroup::Other;
    [[nodiscard]] bool isInside(const Found& other) const
    {
        return begin >= other.begin && end <= other.end && end - begin < other.end - other.begin;
    }
};

/// Letters and digits of Western writing; ideographs and all signs part words.
bool isLetter(text::CodePoint at)
{
    return text::isLatin(at.value) || text::isDigit(at.value);
}

bool isChinese(std::string_view word)
{
    for (text::Utf8Walk walk{word}; !walk.atEnd(); walk.next())
        if (text::isHan(walk.value()))
            return true;
    return false;
}

Word wordOf(std::string_view cell, RoleGroup group)
{
    Word word;
    word.group = group;
    if (cell.starts_with('*')) {
        word.opensFreely = true;
        cell.remove_prefix(1);
    }
    if (cell.ends_with('*')) {
        word.endsFreely = true;
        cell.remove_suffix(1);
    }
    word.text = text::fold(cell).text;
    if (isChinese(word.text))
        word.opensFreely = word.endsFreely = true;
    return word;
}

std::vector<Word> readWords()
{
    std::vector<Word> words;
    for (const auto* path : {"lexicon/zh/role_groups.tsv", "lexicon/en/role_groups.tsv", "lexicon/de/role_groups.tsv"})
        for (const auto& row : extract::tableRows(resource(path).value_or("")))
            if (row.size() >= 2)
                if (const auto group = roleGroupFromString(row[1]))
                    words.push_back(wordOf(row[0], *group));
    return words;
}

void find(const Word& word, std::string_view role, std::vector<Found>& found)
{
    for (auto at = role.find(word.text); at != std::string_view::npos; at = role.find(word.text, at + 1)) {
        const auto end = at + word.text.size();
        const bool opens = word.opensFreely || at == 0 || !isLetter(text::decodeBefore(role, at));
        const bool ends = word.endsFreely || end == role.size() || !isLetter(text::decodeAt(role, end));
        if (opens && ends)
            found.push_back({at, end, word.group});
    }
}

} // namespace

RoleGroup roleGroupOf(std::string_view role)
{
    static const auto kWords = readWords();
    const auto folded = text::fold(role).text;
    std::vector<Found> found;
    for (const auto& word : kWords)
        find(word, folded, found);
    auto group = RoleGroup::Other;
    for (const auto& one : found)
        if (std::none_of(found.begin(), found.end(), [&](const Found& other) { return one.isInside(other); }))
            group = std::min(group, one.group);
    return group;
}

} // namespace exeunt::view::statistics
