// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far a coined name goes, told by all the places of an article where it stands: what always follows is part of it, what
// follows once is not (the variety of neighbours: Feng, Chen, Deng and Zheng, Accessor Variety Criteria, 2004).
#include "core/extract/zh/organization_extent.h"

#include "core/extract/zh/organization_shape.h"

namespace exeunt::extract::zh {
namespace {

constexpr std::size_t kLongest = 6; // characters
constexpr int kSearches = 200;      // of an article: a list of a thousand companies must not read it a thousand times

/// A character that may belong to a name: no particle, and no word of the lists begins or ends there.
bool mayBelong(const Scene& scene, std::size_t at)
{
    constexpr CueMask kWords = ~maskOf(Cue::OrganizationSuffix);
    return isHanChar(scene.text.at(at)) && !isFunctionChar(scene.text.at(at)) && !scene.isCovered(at)
        && scene.map.beginning(at, kWords) < 2 && scene.map.ending(at + 1, kWords) < 2;
}

} // namespace

Extents::Extents(const Scene& scene)
    : m_scene{scene}
    , m_searches{kSearches}
{
}

Span Extents::settled(const Span& span)
{
    const bool isHan = isHanChar(m_scene.text.at(span.begin)) && isHanChar(m_scene.text.before(span.end));
    if (span.size() < 2 || span.size() > kLongest || !isHan)
        return span;
    const auto [known, isNew] = m_known.try_emplace(m_scene.text.run(span));
    Span& extent = known->second;
    if (isNew) {
        const Span first = extentOf(span);
        extent = {first.begin - span.begin, first.end - span.begin};
    }
    return {span.begin + extent.begin, span.begin + extent.end};
}

/// The places of the same characters, those inside other names left out; none once the article's share of searches is used up.
Extents::Places Extents::placesOf(const Span& span)
{
    const std::u32string_view text = m_scene.text.run({0, m_scene.text.size()});
    const std::u32string_view name = m_scene.text.run(span);
    Places places;
    if (m_searches == 0)
        return places;
    --m_searches;
    for (std::size_t at = text.find(name); at != std::u32string_view::npos; at = text.find(name, at + name.size())) {
        if (m_scene.isCovered({at, at + name.size()}))
            continue;
        const char32_t after = m_scene.text.at(at + name.size());
        places.after = places.count == 0 || places.after == after ? after : U'\0';
        ++places.count;
    }
    return places;
}

Span Extents::extentOf(const Span& span)
{
    Span whole = span;
    Places places = placesOf(whole);
    while (places.count >= 2 && places.after != 0 && whole.size() < kLongest && mayBelong(m_scene, whole.end)
        && m_scene.isWordBreak(whole.end + 1) && isPlausible(m_scene, {whole.begin, whole.end + 1})) {
        ++whole.end;
        places = placesOf(whole);
    }
    if (whole.size() < 3)
        return whole;
    // A name stands with others beside it at least twice more than with this one.
    for (const Span& part : {Span{whole.begin + 1, whole.end}, Span{whole.begin, whole.end - 1}}) {
        if (isPlausible(m_scene, part) && placesOf(part).count >= places.count + 2)
            return part;
    }
    return whole;
}

} // namespace exeunt::extract::zh
