// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/settle.h"

#include <algorithm>

namespace exeunt::extract::western {

using article::MoveKind;

void Settler::note(const std::vector<Item>& items)
{
    for (std::size_t at = 0; at + 1 < items.size() && at < 8; ++at) // "After twenty years at X, Ann Roe has …"
        if (items[at].type == ItemType::Organization && items[at].preposition == "span" && items[at].organizations.front() >= 0)
            for (std::size_t who = at + 1; who < items.size() && who < at + 4; ++who)
                if (items[who].type == ItemType::Person && items[who].preposition.empty())
                    for (const auto& person : items[who].persons)
                        notePost(person.person, {items[at].organizations.front(), "", false, false}, kMostPosts);
    for (const auto& item : items)
        for (const auto& person : item.persons)
            for (const auto& attribute : person.attributes) {
                if (attribute.organization < 0 && attribute.role.empty())
                    continue;
                notePost(person.person, {attribute.organization, attribute.role, attribute.isFormer, false}, kMostPosts);
                if (attribute.organization < 0 || attribute.isNew)
                    continue;
                Draft<article::Affiliation> draft;
                draft.claim.person = this->person(person.person);
                draft.claim.organization = organization(attribute.organization);
                if (!attribute.role.empty())
                    draft.claim.role = cleanRole(attribute.role);
                draft.claim.isPast = attribute.isFormer;
                draft.claim.evidence = {
                    {std::min(person.span.begin, attribute.span.begin), std::max(person.span.end, attribute.span.end)}};
                m_reading.affiliations.push_back(std::move(draft));
            }
}

/// "Sie war zuvor bei X": whence the one came who was said to join; kept for an arrival that is still to be told.
void Settler::settle(const std::vector<Station>& stations)
{
    for (const auto& station : stations) {
        const auto& post = station.attribute;
        m_stations[station.person] = post;
        setOrigin(station.person, post.organization, post.role.empty() ? std::nullopt : std::optional{post.role}, post.span);
    }
}

/// What is told again is known already: a text that repeats itself costs no more.
void Settler::notePost(int person, Post post, std::size_t most)
{
    auto& posts = m_posts[person];
    if (posts.size() < most && std::find(posts.begin(), posts.end(), post) == posts.end())
        posts.push_back(std::move(post));
}

const Settler::Post* Settler::postOf(int person, bool wantsPresent) const
{
    const auto found = m_posts.find(person);
    if (found == m_posts.end())
        return nullptr;
    const Post* best = nullptr;
    for (const auto& post : found->second) // who just came somewhere leaves something else
        if (post.organization >= 0 && !post.isComing && (!best || (wantsPresent && best->isFormer && !post.isFormer)))
            best = &post;
    return best;
}

void Settler::noteCareer(const std::vector<Item>& items, const Focus& focus)
{
    if (m_scene.vocabulary.isGerman())
        return;
    const auto& tokens = m_scene.text.tokens;
    const Item* subject = nullptr;
    bool isHeld = false;
    const Item* place = nullptr;
    std::optional<std::string> role;
    for (const auto& item : items) {
        const auto& head = tokens[item.first];
        const bool isBare = item.preposition.empty() && !item.isPossessive;
        if (!subject && isBare && (item.type == ItemType::Person || item.type == ItemType::Pronoun))
            subject = &item;
        else if (item.type == ItemType::Trigger || head.is(WordClass::Negator) || head.lower == "began"
            || head.lower == "started")
            return; // another story
        else if (subject && !isHeld)
            isHeld = head.lengthOf(WordClass::Held) > 0 && (head.lower == "was" || !head.lower.ends_with('s'));
        else if (isHeld && item.type == ItemType::Role && !role) {
            role = item.attribute.role;
            if (item.attribute.organization >= 0 && !place)
                place = &item;
        } else if (isHeld && item.type == ItemType::Organization && !item.preposition.empty()
            && item.organizations.front() >= 0) {
            if (place)
                return; // one after the other: which was the last?
            place = &item;
        }
    }
    if (!subject || !place)
        return;
    const int person = subject->type == ItemType::Person ? subject->persons.front().person : focus.person;
    const int organization = place->type == ItemType::Role ? place->attribute.organization : place->organizations.front();
    if (person >= 0)
        setOrigin(person, organization, role, {subject->span.begin, place->span.end});
}

void Settler::setOrigin(int person, int organization, const std::optional<std::string>& role, Span evidence)
{
    constexpr std::size_t kNear = 8;
    const auto& name = m_scene.names.persons[static_cast<std::size_t>(person)].name;
    const auto& home = m_scene.names.organizations[static_cast<std::size_t>(organization)].name;
    std::size_t seen = 0;
    for (auto draft = m_reading.moves.rbegin(); draft != m_reading.moves.rend() && seen < kNear; ++draft, ++seen) {
        auto& move = draft->claim;
        if (!move.person || move.person->name != name)
            continue;
        const bool isOpen = (move.kind == MoveKind::Joining || move.kind == MoveKind::Appointment) && move.to && !move.from
            && !move.isBackground && move.to->name != home;
        if (!isOpen || (m_mainTopic >= 0 && organization == m_mainTopic))
            return;
        move.from = this->organization(organization);
        move.kind = MoveKind::Move;
        if (!move.role && role)
            move.role = cleanRole(*role);
        move.evidence.push_back(evidence);
        draft->reasons.push_back("western: career");
        return;
    }
}

/// Where somebody comes from, by the post told beside the name, else by what the article told before.
void Settler::fillFrom(
    article::Move& move, const Event& event, const PersonRef& person, int& from, int to, const Focus& focus) const
{
    const auto nameOf = [&](int index) -> const std::string& {
        return m_scene.names.organizations[static_cast<std::size_t>(index)].name;
    };
    const bool isArrival = event.kind == MoveKind::Joining || event.kind == MoveKind::Appointment || event.kind == MoveKind::Move;
    for (const auto& attribute : person.attributes) {
        const int organization = meant(attribute.organization, focus);
        const bool isOther = organization >= 0 && (to < 0 || nameOf(organization) != nameOf(to));
        if (attribute.isNew)
            continue;
        if (isArrival && event.kind != MoveKind::Founding) {
            if (isOther && from < 0)
                from = organization;
            if ((organization >= 0 ? from == organization : event.kind == MoveKind::Move && from >= 0) && !move.role
                && !attribute.role.empty())
                move.role = cleanRole(attribute.role);
        } else if (isLeaving(event.kind)) {
            if (from < 0 && organization >= 0 && isOther)
                from = organization;
            if (!move.role && !attribute.role.empty() && (organization < 0 || organization == from || from < 0))
                move.role = cleanRole(attribute.role);
        }
    }
    if (const auto career = m_stations.find(person.person);
        career != m_stations.end() && isArrival && from < 0 && to >= 0 && nameOf(career->second.organization) != nameOf(to)) {
        from = career->second.organization;
        if (!move.role && !career->second.role.empty())
            move.role = cleanRole(career->second.role);
    }
    if (isArrival && from < 0 && to >= 0 && !event.isRelative)
        from = homeOf(move, person.person, to);
    if (event.kind != MoveKind::Appointment && isArrival && from < 0 && to >= 0 && !event.isRelative && focus.topic >= 0
        && event.to != kTopicOrganization && !event.needsHere && nameOf(focus.topic) != nameOf(to))
        for (const auto& attribute : person.attributes) // "Finance chief Ann Roe joins Norvane": of whom the text tells
            if (from < 0 && !attribute.isNew && !attribute.isFormer && attribute.organization == kNoOrganization
                && isPostOf(attribute, person)) {
                from = focus.topic;
                if (!move.role)
                    move.role = cleanRole(attribute.role);
            }
    if (isLeaving(event.kind) && !move.role)
        if (const auto found = m_posts.find(person.person); found != m_posts.end())
            for (const auto& post : found->second)
                if (!move.role && !post.role.empty() && !post.isFormer
                    && (post.organization < 0 || from < 0 || nameOf(post.organization) == nameOf(from)))
                    move.role = cleanRole(post.role);
    if (isLeaving(event.kind) && from < 0) {
        if (const auto* post = postOf(person.person, true); post && (to < 0 || nameOf(post->organization) != nameOf(to))) {
            from = post->organization;
            if (!move.role && !post->role.empty())
                move.role = cleanRole(post->role);
        } else if (focus.topic >= 0 && (to < 0 || nameOf(focus.topic) != nameOf(to)) && event.kind != MoveKind::Move) {
            from = m_origins.homeNear(focus.topic);
        }
    }
}

/// Is a post of his told at another house than that one?
bool Settler::isFromElsewhere(int person, int to) const
{
    const auto found = m_posts.find(person);
    return found != m_posts.end() && std::any_of(found->second.begin(), found->second.end(), [&](const Post& post) {
        return post.organization >= 0 && !post.isComing && post.organization != to && post.organization != m_origins.loser();
    });
}

/// "Technikchef Ulf Harms", "finance chief Ann Roe": a leading post, told before the name, has a house it belongs to.
bool Settler::isPostOf(const Attribute& attribute, const PersonRef& person) const
{
    if (attribute.role.empty() || attribute.span.begin > person.span.begin)
        return false;
    const auto role = lowered(attribute.role);
    for (const std::string_view head : {"chef", "chief", "head", "officer", "president", "director", "vorstand", "leiter",
             "direktor", "geschäftsführer", "ceo", "cto", "cfo", "coo", "cmo", "cio", "boss", "founder", "gründer", "manager"})
        if (role.find(head) != std::string::npos)
            return true;
    return false;
}

/// "Sie war 2021 von X gekommen": to the one whose post is told beside the name, or which the person has just left.
int Settler::newHomeOf(int person, int from, const Focus& focus) const
{
    const auto nameOf = [&](int index) -> const std::string& {
        return m_scene.names.organizations[static_cast<std::size_t>(index)].name;
    };
    const bool hasLeft = std::find(focus.leavers.begin(), focus.leavers.end(), person) != focus.leavers.end();
    if (hasLeft && focus.lastFrom >= 0 && nameOf(focus.lastFrom) != nameOf(from))
        return focus.lastFrom;
    if (const auto found = m_posts.find(person); found != m_posts.end())
        for (const auto& post : found->second)
            if (post.organization >= 0 && !post.isFormer && !post.isComing && nameOf(post.organization) != nameOf(from))
                return post.organization;
    return kNoOrganization;
}

/// Who joins another company in an article about his own leaves it, board seats and advice excepted.
int Settler::homeOf(const article::Move& move, int person, int to) const
{
    const auto found = m_posts.find(person);
    if (found == m_posts.end() || m_mainTopic < 0)
        return kNoOrganization;
    const auto nameOf = [&](int index) -> const std::string& {
        return m_scene.names.organizations[static_cast<std::size_t>(index)].name;
    };
    const auto role = move.newRole ? lowered(*move.newRole) : std::string{};
    for (const std::string_view side : {"board", "director", "advis", "chair", "aufsichtsrat", "beirat", "investor"})
        if (role.find(side) != std::string::npos)
            return kNoOrganization;
    for (const auto& post : found->second)
        if (post.organization >= 0 && !post.isComing && nameOf(post.organization) == nameOf(m_mainTopic)
            && nameOf(m_mainTopic) != nameOf(to))
            return post.organization;
    return kNoOrganization;
}

} // namespace exeunt::extract::western
