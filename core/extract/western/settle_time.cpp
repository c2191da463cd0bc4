// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/move_dates.h"
#include "core/extract/western/settle.h"

#include <algorithm>

namespace exeunt::extract::western {

using article::MoveKind;

void Settler::setDates(article::Move& move, const Event& event)
{
    const auto at = [&](int index) -> const date::DateExpression& { return m_scene.dates[static_cast<std::size_t>(index)]; };
    if (event.announced >= 0)
        move.announced = at(event.announced).value;
    if (event.date >= 0 && !at(event.date).value && m_lastDate)
        move.date = countedFrom(m_scene, event.date, *m_lastDate);
    else if (event.date >= 0)
        move.date = event.isForward ? turnedForward(m_scene, event.date, event.isPlanned) : turnedToNearDay(m_scene, event.date);
    constexpr auto kNews = std::chrono::days{120};
    constexpr auto kLongAgo = std::chrono::days{300};
    const bool isOver = move.date && m_scene.published && move.date->lastDay() && *move.date->lastDay() < *m_scene.published;
    if (event.isPlanned && isOver && !move.announced && *m_scene.published - *move.date->lastDay() < kNews) {
        move.announced = move.date; // "it emerged last Thursday that she is to leave"
        move.date.reset();
    }
    if (move.date && event.isForward && m_scene.published && move.date->lastDay()
        && *m_scene.published - *move.date->lastDay() > kLongAgo && !m_scene.vocabulary.isGerman())
        move.date.reset(); // "who founded it in 2006 becomes chairman"
    if (event.isImmediate && !move.date) {
        const bool isDay = move.announced && move.announced->precision() == date::Precision::Day;
        if (isDay || m_scene.published)
            move.date = isDay ? move.announced : date::Edtf::ofDay(*m_scene.published);
    }
    if (move.date && event.isEnded)
        move.date = startOf(*move.date);
    if (move.date && !isArriving(event.kind) && !move.date->lastDay() && move.date->hasYear())
        move.date.reset(); // since when the post was held
    if (move.date && isArriving(event.kind))
        move.date = startOf(*move.date);
    if (move.date && !move.date->firstDay() && move.date->hasYear())
        move.date.reset(); // until when something goes on
    if (isAhead(move.date, event.isForward) && move.status == article::Status::Confirmed)
        move.status = article::Status::Announced; // still ahead, however it is put
    if (move.date && move.date->firstDay())
        m_lastDate = move.date;
}

/// A day to come, or the end of the month that runs: "geht Ende Mai", told in May.
bool Settler::isAhead(const std::optional<date::Edtf>& date, bool isForward) const
{
    if (!date || !m_scene.published || !date->firstDay())
        return false;
    const bool isRestOfMonth = isForward && date->isApproximate() && date->lastDay() && *date->lastDay() > *m_scene.published;
    return *date->firstDay() > *m_scene.published || isRestOfMonth;
}

/// "has been chief since October": the change itself was in October.
date::Edtf Settler::startOf(const date::Edtf& date)
{
    const auto& text = date.toString();
    if (!text.ends_with("/.."))
        return date;
    const auto first = date::Edtf::parse(text.substr(0, text.size() - 3));
    return first ? *first : date;
}

void Settler::finish()
{
    // The year of the news: the publication date, else the latest year the moves tell.
    std::optional<date::Day> news = m_scene.published;
    if (!news)
        for (const auto& draft : m_reading.moves)
            if (draft.claim.date && draft.claim.date->lastDay() && (!news || *draft.claim.date->lastDay() > *news))
                news = draft.claim.date->lastDay();
    constexpr auto kOld = std::chrono::days{240};
    bool hasNews = false;
    for (auto& draft : m_reading.moves) {
        auto& move = draft.claim;
        if (news && move.date && move.date->lastDay() && *news - *move.date->lastDay() > kOld)
            move.isBackground = true;
        if (move.kind == MoveKind::Founding && !m_scene.published && move.date)
            move.isBackground = true;
        hasNews = hasNews || !move.isBackground;
    }
    // "B, who joined in March, has left": an aside when B does something else.
    for (auto& draft : m_reading.moves) {
        const bool isAside = std::find(m_asides.begin(), m_asides.end(), draft.claim.evidence.front()) != m_asides.end()
            && isArriving(draft.claim.kind);
        if (isAside && draft.claim.person)
            draft.claim.isBackground = draft.claim.isBackground
                || std::any_of(m_reading.moves.begin(), m_reading.moves.end(), [&](const MoveDraft& other) {
                       return &other != &draft && other.claim.person && other.claim.person->name == draft.claim.person->name
                           && !other.claim.isBackground && isLeaving(other.claim.kind);
                   });
    }
    for (auto& draft : m_reading.moves)
        if (hasNews && draft.claim.kind == MoveKind::Founding && !draft.claim.date && !draft.claim.isBackground) {
            const bool isOnly = std::none_of(m_reading.moves.begin(), m_reading.moves.end(), [&](const MoveDraft& other) {
                return &other != &draft && other.claim.person && draft.claim.person
                    && other.claim.person->name == draft.claim.person->name && !other.claim.isBackground;
            });
            draft.claim.isBackground = !isOnly && draft.claim.status != article::Status::Announced;
        }
    for (auto& draft : m_reading.moves)
        if (!draft.claim.isBackground && !draft.claim.reported && m_scene.published)
            draft.claim.reported = date::Edtf::ofDay(*m_scene.published);
}

} // namespace exeunt::extract::western
