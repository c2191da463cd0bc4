// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/told_moves.h"

#include <algorithm>

namespace exeunt::extract::strategy {

std::vector<Span> toldMoves(const Reading& reading)
{
    std::vector<Span> told;
    for (const auto& draft : reading.moves)
        if (draft.claim.person)
            told.insert(told.end(), draft.claim.evidence.begin(), draft.claim.evidence.end());
    std::sort(told.begin(), told.end());
    return told;
}

void dropCuesIn(std::vector<Span> places, std::vector<CueHit>& hits)
{
    std::sort(places.begin(), places.end());
    auto place = places.begin();
    std::size_t covered = 0; // the end of the places begun so far
    std::erase_if(hits, [&](const CueHit& hit) {
        for (; place != places.end() && place->begin <= hit.span.begin; ++place)
            covered = std::max(covered, place->end);
        const Sort sort = hit.cue.sort;
        const bool tells = sort == Sort::Strong || sort == Sort::Planned || sort == Sort::Verb || sort == Sort::Noun
            || sort == Sort::Act || sort == Sort::Focus;
        return tells && hit.span.end <= covered;
    });
}

} // namespace exeunt::extract::strategy
