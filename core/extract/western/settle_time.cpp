// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/settle.h"

#include <algorithm>

namespace exeunt::extract::western {

using article::MoveKind;

void Settler::setDates(article::Move& move, const Event& event) const
{
    const auto value = [&](int index) -> std::optional<date::Edtf> {
        if (index < 0)
            return std::nullopt;
        return m_scene.dates[static_cast<std::size_t>(index)].value;
    };
    move.date = value(event.date);
    if (event.date >= 0 && event.isForward && m_scene.dates[static_cast<std::size_t>(event.date)].lacksYear)
        move.date = turnedForward(move.date);
    constexpr auto kLongAgo = std::chrono::days{300};
    if (move.date && event.isForward && m_scene.published && move.date->lastDay()
        && *m_scene.published - *move.date->lastDay() > kLongAgo && !m_scene.vocabulary.isGerman())
        move.date.reset(); // "who founded it in 2006 becomes chairman"
    if (move.date && !isArriving(event.kind) && move.date->toString().ends_with("/.."))
        move.date.reset(); // since when the post was held
    if (move.date && isArriving(event.kind))
        move.date = startOf(*move.date);
    move.announced = value(event.announced);
}

/// "joins on 1 February", told in January, is still to come: a year later than news usually is.
std::optional<date::Edtf> Settler::turnedForward(const std::optional<date::Edtf>& date) const
{
    constexpr auto kRecent = std::chrono::days{45};
    if (!date || !m_scene.published || !date->firstDay() || !date->lastDay() || *m_scene.published - *date->lastDay() < kRecent)
        return date;
    const std::chrono::year_month_day first{*date->firstDay()};
    const int year = static_cast<int>(first.year()) + 1;
    std::optional<date::Edtf> turned;
    if (date->precision() == date::Precision::Day)
        if (const std::chrono::year_month_day day{std::chrono::year{year}, first.month(), first.day()}; day.ok())
            turned = date::Edtf::ofDay(std::chrono::sys_days{day});
    if (date->precision() == date::Precision::Month)
        turned = date::Edtf::ofMonth(year, static_cast<int>(static_cast<unsigned>(first.month())));
    if (!turned)
        return date;
    return date->isApproximate() ? turned->approximately() : turned;
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
        if (!move.isBackground && !move.reported && m_scene.published)
            move.reported = date::Edtf::ofDay(*m_scene.published);
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
}

} // namespace exeunt::extract::western
