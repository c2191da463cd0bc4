// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/self_words.h"

#include <algorithm>
#include <string_view>

namespace exeunt::extract::strategy {

bool namesCompany(const Source& source, const CueHit* first, const CueHit* last)
{
    constexpr std::size_t kPronoun = 6; // bytes
    return std::any_of(first, last, [&source](const CueHit& hit) {
        const std::string_view word = hit.span.of(source.text);
        return hit.cue.sort == Sort::Self
            && (source.isWestern ? word.size() > kPronoun : word.ends_with("司") || word.ends_with("团"));
    });
}

bool opensWithPronoun(const Source& source, const Span& clause, const CueHit* first, const CueHit* last)
{
    constexpr std::size_t kAnd = 4;     // bytes
    constexpr std::size_t kLongest = 4; // of a pronoun
    if (!source.isWestern || source.isVerbSecond)
        return false;
    return std::any_of(first, last, [&](const CueHit& hit) {
        const std::string_view word = hit.span.of(source.text);
        const bool isSubject = hit.cue.sort == Sort::Self || hit.cue.sort == Sort::Person;
        return isSubject && hit.span.begin <= clause.begin + kAnd && word.size() <= kLongest && word != "its" && word != "Its"
            && word != "him";
    });
}

} // namespace exeunt::extract::strategy
