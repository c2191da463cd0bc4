// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People who found: whether 创业, 创办, 成立 tell a move, and with whom.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;

/// 离职创业 tells a departure; 创业 alone tells nothing.
bool MoveReader::readStartup(Event& event) const
{
    const Span before{event.actor.span.end, event.trigger.begin};
    const bool isNew = !event.actor.mentions.empty() && event.clause == event.firstClause
        && (m_scene.map.has(before, maskOf(Cue::Plan, Cue::Announce)) || m_scene.map.ends(event.trigger.begin, maskOf(Cue::Also)))
        && !m_scene.map.has(before, maskOf(Cue::Past));
    // 远帆科技少了三人: 李思明,首席科学家,创业;…
    const bool isListed = m_isLossListed[event.clause] && !m_scene.map.has(before, maskOf(Cue::Past));
    if ((!isNew && !isListed) || event.object >= 0)
        return false;
    event.from = event.source >= 0 ? event.source : event.attribute;
    if (event.from < 0 && isListed)
        event.from = m_headings[event.clause];
    event.kind = MoveKind::Departure;
    event.frame = &m_scene.words.frames().front();
    return true;
}

/// 2022年,他创立了…: the clause before is the date alone.
bool MoveReader::isLedByDate(const Event& event) const
{
    if (event.clause == 0 || m_clauses[event.clause - 1].sentence != m_clauses[event.clause].sentence)
        return false;
    const Span& before = m_clauses[event.clause - 1].span;
    const DateWindow dates = datesNear(event);
    return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
        return before.contains(date.span) && date.value && !date.isVague && before.size() <= date.span.size() + 3;
    });
}

/// 新公司, 新机构, 新基金, 自己的公司
bool MoveReader::describesNew(const Span& words) const
{
    const std::u32string_view run = m_scene.text.run(words);
    return run.find(U'新') != std::u32string_view::npos || run.find(U"自己的") != std::u32string_view::npos;
}

/// Who founds is news where a departure stands beside it; with a date of its own it is history; else nothing is told.
bool MoveReader::readFounding(Event& event) const
{
    const Span before{m_clauses[event.firstClause].span.begin, event.trigger.begin};
    bool isNew = (event.employment && event.employment->isFormer) || m_scene.map.has(before, maskOf(Cue::Trigger));
    event.to = objectOrganization(m_clauses[event.clause], event.trigger, 10);
    const char32_t next = m_scene.text.at(event.trigger.end);
    if (event.to < 0 || event.actor.isTeam || next == U'于' || next == U'的')
        return false;
    const bool isPast = m_scene.map.has(before, maskOf(Cue::Past));
    // 星图智能合伙人李思明创办了新公司远帆科技: new, and theirs is another one.
    const bool isOther = event.attribute >= 0 && organization(event.attribute).name != organization(event.to).name;
    if (isOther && !isPast && describesNew({event.trigger.end, organization(event.to).span.begin})) {
        isNew = true;
        event.from = event.attribute;
    }
    if ((!isNew || isPast) && !hasOwnDate(event) && !isLedByDate(event))
        return false;
    event.isHistory = !isNew || isPast;
    addPartner(event);
    event.role.clear();
    event.fromUnit.clear();
    return event.attribute < 0 || event.isHistory || organization(event.attribute).name != organization(event.to).name;
}

/// 他离开星图智能,今年和李思明一起成立远帆科技: the one spoken of as well.
void MoveReader::addPartner(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Actor& partner = event.actor;
    const bool isWith = partner.mentions.size() == 1 && isAmong(m_scene.text.before(partner.span.begin), U"和与同跟")
        && m_scene.text.startsWithAny(
            m_scene.skipSpaces(partner.span.end), {"一起", "共同", "联手", "一同", "一道", "联合", "合伙"});
    if (!isWith || !m_subject || m_subject->mentions.size() != 1 || clause.sentence - m_clauses[m_subjectClause].sentence > 2
        || clause.line != m_clauses[m_subjectClause].line)
        return;
    if (personOf(m_subject->mentions.front()) != personOf(partner.mentions.front()))
        event.actor.mentions.insert(event.actor.mentions.begin(), m_subject->mentions.front());
}

} // namespace exeunt::extract::zh
