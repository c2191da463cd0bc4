// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far a coined name goes, told by all the places of an article where it stands: what always follows is part of it, what
// follows once is not (the variety of neighbours: Feng, Chen, Deng and Zheng, Accessor Variety Criteria, 2004).
#include "core/extract/zh/organization_shape.h"

namespace exeunt::extract::zh {
namespace {

constexpr std::size_t kLongest = 6; // characters

/// The places of the same characters, those inside other names left out.
struct Places {
    std::size_t count = 0;
    char32_t before = 0; // the character that stands before all of them; 0 where they differ
    char32_t after = 0;
};

Places placesOf(const Scene& scene, const Span& span)
{
    const std::u32string_view text = scene.text.run({0, scene.text.size()});
    const std::u32string_view name = scene.text.run(span);
    Places places;
    for (std::size_t at = text.find(name); at != std::u32string_view::npos; at = text.find(name, at + name.size())) {
        if (scene.isCovered({at, at + name.size()}))
            continue;
        const char32_t before = scene.text.before(at);
        const char32_t after = scene.text.at(at + name.size());
        places.before = places.count == 0 || places.before == before ? before : U'\0';
        places.after = places.count == 0 || places.after == after ? after : U'\0';
        ++places.count;
    }
    return places;
}

/// A character that may belong to a name: no particle, and no word of the lists begins or ends there.
bool mayBelong(const Scene& scene, std::size_t at)
{
    constexpr CueMask kWords = ~maskOf(Cue::OrganizationSuffix);
    return isHanChar(scene.text.at(at)) && !isFunctionChar(scene.text.at(at)) && !scene.isCovered(at)
        && scene.map.beginning(at, kWords) < 2 && scene.map.ending(at + 1, kWords) < 2;
}

} // namespace

Span settledExtent(const Scene& scene, const Span& span)
{
    if (span.size() < 2 || span.size() > kLongest || !isHanChar(scene.text.at(span.begin))
        || !isHanChar(scene.text.before(span.end)))
        return span;
    const Places places = placesOf(scene, span);
    const Span grown{span.begin, span.end + 1};
    const bool isCut = places.count >= 2 && places.after != 0 && mayBelong(scene, span.end) && scene.isWordBreak(grown.end);
    if (isCut && grown.size() <= kLongest && isPlausible(scene, grown))
        return settledExtent(scene, grown);
    if (span.size() < 3)
        return span;
    // A name stands with others beside it at least twice more than with this one.
    const Span tail{span.begin + 1, span.end};
    if (isPlausible(scene, tail) && placesOf(scene, tail).count >= places.count + 2)
        return tail;
    const Span head{span.begin, span.end - 1};
    return isPlausible(scene, head) && placesOf(scene, head).count >= places.count + 2 ? head : span;
}

} // namespace exeunt::extract::zh
