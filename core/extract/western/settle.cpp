// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/settle.h"

#include <algorithm>

namespace exeunt::extract::western {

using article::MoveKind;

bool isLeaving(MoveKind kind)
{
    return kind == MoveKind::Departure || kind == MoveKind::Dismissal || kind == MoveKind::PlannedDeparture
        || kind == MoveKind::Move;
}

bool isArriving(MoveKind kind)
{
    return kind == MoveKind::Joining || kind == MoveKind::Appointment || kind == MoveKind::Move || kind == MoveKind::Founding
        || kind == MoveKind::RoleChange;
}

std::string cleanRole(std::string role)
{
    std::replace(role.begin(), role.end(), '\n', ' ');
    return role;
}

Settler::Settler(const Scene& scene, Reading& reading)
    : m_scene{scene}
    , m_reading{reading}
    , m_origins{scene}
{
}

article::Organization Settler::organization(int index) const
{
    const auto& known = m_scene.names.organizations[static_cast<std::size_t>(index)];
    article::Organization organization{known.name, std::nullopt};
    if (!known.unit.empty())
        organization.unit = known.unit;
    return organization;
}

article::PersonName Settler::person(int index) const
{
    const auto& known = m_scene.names.persons[static_cast<std::size_t>(index)];
    article::PersonName name{known.name, {}};
    for (const auto& form : known.forms)
        if (form != known.name)
            name.aliases.push_back(form);
    return name;
}

int Settler::meant(int organization, const Focus& focus) const
{
    return organization == kTopicOrganization ? focus.topic : organization;
}

void Settler::settle(const std::vector<Event>& events, const Sentence& sentence, Focus& focus)
{
    m_hired.clear();
    for (const auto& event : events) {
        if (event.isTeam) {
            settleTeam(event, sentence, focus);
            continue;
        }
        for (const auto& person : event.persons)
            settleOne(event, person, sentence, focus);
    }
}

void Settler::settleOne(const Event& event, const PersonRef& person, const Sentence& sentence, Focus& focus)
{
    article::Move move;
    move.kind = event.kind;
    move.person = this->person(person.person);
    int from = meant(event.from, focus);
    int to = meant(event.to, focus);
    if (event.from == kTopicOrganization && isLeaving(event.kind))
        for (const auto& attribute : person.attributes) // "X's chief Ann Roe leaves the company"
            if (attribute.organization >= 0 && !attribute.isFormer)
                from = attribute.organization;
    if (event.predecessor >= 0 && event.needsHere)
        if (const auto left = m_left.find(event.predecessor); left != m_left.end()) // "Bo Lund replaces her": where she left
            (event.predecessor == person.person ? from : to) = left->second;
    if (event.role)
        move.role = cleanRole(*event.role);
    if (event.newRole)
        move.newRole = cleanRole(*event.newRole);
    if (to == kNoOrganization && isArriving(event.kind) && event.kind != MoveKind::Founding
        && (event.needsHere || event.newRole)) {
        to = focus.topic >= 0 || !m_scene.vocabulary.isGerman() ? focus.topic : focus.lastFrom;
        if (to >= 0 && (to == from || hasJustLeft(person.person, to))) // "is hired away from X and becomes counsel"
            to = m_mainTopic != to ? m_mainTopic : kNoOrganization;
    }
    if (event.keepsTopic && event.kind == MoveKind::Departure && to < 0 && from >= 0)
        to = newHomeOf(person.person, from, focus);
    if (event.keepsTopic && to < 0 && !event.isPast && !event.isRelative && focus.topic >= 0 && focus.topic == focus.lastTo
        && focus.topic != from && !m_scene.vocabulary.isGerman())
        to = focus.topic; // "Bo Lund has arrived from X": to whom others were just said to come
    fillFrom(move, event, person, from, to, focus);
    if (from < 0 && !isFromElsewhere(person.person, to))
        from = m_origins.of(event, to, focus.topic);
    const bool isLeaver = std::find(focus.leavers.begin(), focus.leavers.end(), person.person) != focus.leavers.end();
    if (event.to == kTopicOrganization && isLeaver && to == focus.lastFrom && to >= 0
        && (event.kind == MoveKind::Joining || event.kind == MoveKind::Move))
        return; // "He is joining the regulator": not the one he left
    if (event.kind == MoveKind::Appointment && to < 0)
        from = kNoOrganization; // where somebody was says nothing of where the post is
    if (from >= 0 && to >= 0
        && m_scene.names.organizations[static_cast<std::size_t>(from)].name
            == m_scene.names.organizations[static_cast<std::size_t>(to)].name)
        from = kNoOrganization;
    if (move.kind == MoveKind::Founding && to < 0)
        return;
    if (!m_scene.vocabulary.isGerman() && isUntold(event, person.person, focus))
        return;
    if ((move.kind == MoveKind::Joining || move.kind == MoveKind::Move) && to < 0 && from < 0)
        return;
    if (move.kind == MoveKind::Appointment && to < 0 && from < 0 && !move.newRole && !event.needsHere
        && m_scene.vocabulary.isGerman())
        return;
    if (from >= 0)
        move.from = organization(from);
    if (to >= 0)
        move.to = organization(to);
    if (move.from && move.to && move.kind != MoveKind::Founding)
        move.kind = MoveKind::Move;
    move.status = event.status;
    move.confidence = event.status == article::Status::Rumoured ? 0.6 : 0.85;
    setDates(move, event);
    move.isBackground = event.isRelative && move.kind == MoveKind::Founding;
    const bool isAside = (event.isRelative || event.isPast) && isArriving(move.kind) && move.kind != MoveKind::Founding;
    move.evidence = {evidenceOf(event, &person, sentence)};
    if (event.isHiring && from >= 0 && to >= 0)
        m_hired.emplace_back(person.person, from);
    if (isAside)
        m_asides.push_back(move.evidence.front());
    if (isLeaving(move.kind) && from >= 0 && !move.isBackground) {
        focus.leavers.push_back(person.person);
        focus.lastFrom = from;
        m_left.try_emplace(person.person, from);
    }
    if (to >= 0 && !move.isBackground)
        focus.lastTo = to;
    const bool hasGone = std::find(focus.leavers.begin(), focus.leavers.end(), person.person) != focus.leavers.end();
    const bool isAboutTopic = focus.topic >= 0 && (focus.topic == from || focus.topic == to || (hasGone && from < 0));
    if (isArriving(event.kind) && !event.isRelative && !event.isPast)
        focus.newArriver = person.person;
    if (event.keepsTopic)
        focus.told = focus.topic;
    else if (!move.isBackground && !event.isRelative && !isAboutTopic)
        focus.told = to < 0 || (isLeaving(event.kind) && from >= 0 && event.kind != MoveKind::Move) ? from : to;
    else if (isAboutTopic)
        focus.told = focus.topic;
    if (!move.isBackground)
        m_origins.noteMove(from, to);
    if (event.isPast && to >= 0 && event.kind != MoveKind::Founding && !m_scene.vocabulary.isGerman())
        setOrigin(person.person, to, event.newRole, move.evidence.front()); // "She had joined Norvane in May"
    if (to >= 0)
        notePost(person.person, {to, event.newRole.value_or(""), false, !move.isBackground && !event.isRelative && !event.isPast},
            kMostPosts);
    if (from >= 0 && isLeaving(event.kind))
        notePost(person.person, {from, event.role.value_or(""), false, false}, kMostPosts * 4); // what is left matters more
    MoveDraft draft;
    draft.claim = std::move(move);
    draft.reasons = {"western: " + event.reason};
    if (!joinsLast(draft, event, sentence))
        m_reading.moves.push_back(std::move(draft));
}

/// Did the sentence just say that somebody is fetched from there?
bool Settler::hasJustLeft(int person, int organization) const
{
    const auto nameOf = [&](int which) -> const std::string& {
        return m_scene.names.organizations[static_cast<std::size_t>(which)].name;
    };
    return std::any_of(m_hired.begin(), m_hired.end(),
        [&](const auto& hired) { return hired.first == person && nameOf(hired.second) == nameOf(organization); });
}

/// What is no move of its own: "began as an analyst in 2011" without an employer, "will stay on as a consultant".
bool Settler::isUntold(const Event& event, int person, const Focus& focus) const
{
    if (!isArriving(event.kind) || event.kind == MoveKind::Founding)
        return false;
    constexpr auto kLongAgo = std::chrono::days{500};
    const auto& dates = m_scene.dates;
    const bool goesOn = !m_reading.moves.empty() && m_reading.moves.back().claim.person
        && m_reading.moves.back().claim.person->name == m_scene.names.persons[static_cast<std::size_t>(person)].name;
    if (event.to < 0 && event.from < 0 && event.date >= 0 && m_scene.published && !goesOn) {
        const auto& value = dates[static_cast<std::size_t>(event.date)].value;
        if (value && value->lastDay() && *m_scene.published - *value->lastDay() > kLongAgo)
            return true;
    }
    const bool hasLeft = std::find(focus.leavers.begin(), focus.leavers.end(), person) != focus.leavers.end();
    if (!hasLeft || !event.newRole)
        return false;
    const auto role = lowered(*event.newRole);
    return m_scene.vocabulary.hasClass(
        role.substr(role.rfind(' ') == std::string::npos ? 0 : role.rfind(' ') + 1), WordClass::SideRole);
}

/// Two words of one sentence for one thing: "geht in den Ruhestand", "resigned … stepping down as".
bool Settler::joinsLast(const MoveDraft& draft, const Event& event, const Sentence& sentence)
{
    const auto& tokens = m_scene.text.tokens;
    const Span whole{tokens[sentence.first].span.begin, tokens[sentence.last - 1].span.end};
    const auto& move = draft.claim;
    const bool isLeave = isLeaving(move.kind) && !move.to;
    for (auto last = m_reading.moves.rbegin(); last != m_reading.moves.rend(); ++last) {
        auto& other = last->claim;
        if (!whole.contains(other.evidence.front()))
            return false;
        if (!other.person || !move.person || other.person->name != move.person->name || other.isBackground != move.isBackground)
            continue;
        const bool agrees = !other.from || !move.from || other.from->name == move.from->name;
        const bool isPredecessor = last->reasons.front().ends_with("(predecessor)");
        if (isPredecessor && agrees && move.to && (move.kind == MoveKind::Move || move.kind == MoveKind::Joining)
            && !(other.from && other.from->name == move.to->name)) { // "replaces P, who left for Y"
            other.kind = MoveKind::Move;
            other.to = move.to;
            other.newRole = move.newRole;
            if (move.date)
                other.date = move.date;
            other.evidence.front() = {std::min(other.evidence.front().begin, move.evidence.front().begin),
                std::max(other.evidence.front().end, move.evidence.front().end)};
            return true;
        }
        if (isPredecessor && isLeave && !agrees && event.isRelative) { // "replaced P, who resigned from Y"
            other.from = move.from;
            other.role = move.role;
            if (move.date)
                other.date = move.date;
            return true;
        }
        if (!isLeave || !isLeaving(other.kind) || !agrees || (other.kind == MoveKind::Move && !move.from))
            continue;
        if (!other.from)
            other.from = move.from;
        if (!other.role)
            other.role = move.role;
        if (!other.date)
            other.date = move.date;
        other.evidence.front() = {std::min(other.evidence.front().begin, move.evidence.front().begin),
            std::max(other.evidence.front().end, move.evidence.front().end)};
        return true;
    }
    return false;
}

void Settler::settleTeam(const Event& event, const Sentence& sentence, Focus& focus)
{
    article::Move move;
    move.kind = event.kind;
    move.isTeam = true;
    if (!event.team.empty())
        move.unitMoved = cleanRole(event.team);
    int from = meant(event.from, focus);
    const int to = meant(event.to, focus);
    if (from < 0 && event.needsHere)
        from = focus.topic;
    if (from < 0 && event.kind != MoveKind::Layoff && focus.topic >= 0 && focus.topic != to)
        from = focus.topic;
    if (from < 0 && to < 0)
        return;
    if (from >= 0)
        move.from = organization(from);
    if (to >= 0)
        move.to = organization(to);
    if (move.from && move.to && move.from->name == move.to->name)
        return;
    if ((move.kind == MoveKind::Departure || move.kind == MoveKind::Joining) && move.from && move.to)
        move.kind = MoveKind::Move;
    move.status = event.status;
    move.confidence = 0.75;
    setDates(move, event);
    move.evidence = {evidenceOf(event, nullptr, sentence)};
    if (move.kind != MoveKind::Layoff)
        m_origins.noteTeam(from, to);
    if (from >= 0 && to >= 0 && isLeaving(event.kind)) {
        focus.told = from; // "Six lawyers of X go to Y": X is talked about
        focus.lastFrom = from;
    }
    MoveDraft draft;
    draft.claim = std::move(move);
    draft.reasons = {"western: " + event.reason + " (team)"};
    m_reading.moves.push_back(std::move(draft));
}

Span Settler::evidenceOf(const Event& event, const PersonRef* person, const Sentence& sentence) const
{
    const auto& tokens = m_scene.text.tokens;
    const Span whole{tokens[sentence.first].span.begin, tokens[sentence.last - 1].span.end};
    Span span{whole.end, whole.begin};
    const auto add = [&](const Span& part) {
        if (part.begin < part.end && whole.contains(part)) {
            span.begin = std::min(span.begin, part.begin);
            span.end = std::max(span.end, part.end);
        }
    };
    for (const auto& part : event.spans)
        add(part);
    if (person)
        add(person->span);
    return span.begin < span.end ? span : whole;
}

void Settler::settle(const std::vector<Report>& reports, const Focus& focus)
{
    for (const auto& report : reports) {
        Draft<article::ReportingLine> draft;
        draft.claim.person = person(report.person.person);
        draft.claim.manager = person(report.manager.person);
        const int organizationIndex = meant(report.organization, focus);
        if (organizationIndex >= 0)
            draft.claim.organization = organization(organizationIndex);
        else if (focus.topic >= 0)
            draft.claim.organization = organization(focus.topic);
        draft.claim.evidence = {report.span};
        m_reading.reporting.push_back(std::move(draft));
    }
}

} // namespace exeunt::extract::western
