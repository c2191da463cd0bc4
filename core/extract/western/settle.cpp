// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/settle.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using article::MoveKind;

bool isLeaving(MoveKind kind)
{
    return kind == MoveKind::Departure || kind == MoveKind::Dismissal || kind == MoveKind::PlannedDeparture
        || kind == MoveKind::Move;
}

bool isArriving(MoveKind kind)
{
    return kind == MoveKind::Joining || kind == MoveKind::Appointment || kind == MoveKind::Move || kind == MoveKind::Founding;
}

std::string cleanRole(std::string role)
{
    std::replace(role.begin(), role.end(), '\n', ' ');
    return role;
}

} // namespace

Settler::Settler(const Scene& scene, Reading& reading)
    : m_scene{scene}
    , m_reading{reading}
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

void Settler::note(const std::vector<Item>& items)
{
    for (const auto& item : items)
        for (const auto& person : item.persons)
            for (const auto& attribute : person.attributes) {
                if (attribute.organization < 0 && attribute.role.empty())
                    continue;
                auto& posts = m_posts[person.person];
                constexpr std::size_t kMostPosts = 12;
                if (posts.size() < kMostPosts)
                    posts.push_back({attribute.organization, attribute.role, attribute.isFormer});
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

const Settler::Post* Settler::postOf(int person, bool wantsPresent) const
{
    const auto found = m_posts.find(person);
    if (found == m_posts.end())
        return nullptr;
    const Post* best = nullptr;
    for (const auto& post : found->second)
        if (post.organization >= 0 && (!best || (wantsPresent && best->isFormer && !post.isFormer)))
            best = &post;
    return best;
}

void Settler::settle(const std::vector<Event>& events, const Sentence& sentence, Focus& focus)
{
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
    if (event.role)
        move.role = cleanRole(*event.role);
    if (event.newRole)
        move.newRole = cleanRole(*event.newRole);
    if (to == kNoOrganization && isArriving(event.kind) && event.kind != MoveKind::Founding && (event.needsHere || event.newRole))
        to = focus.topic;
    fillFrom(move, event, person, from, to, focus);
    if (from >= 0 && to >= 0
        && m_scene.names.organizations[static_cast<std::size_t>(from)].name
            == m_scene.names.organizations[static_cast<std::size_t>(to)].name)
        from = kNoOrganization;
    if (move.kind == MoveKind::Founding && to < 0)
        return;
    if ((move.kind == MoveKind::Joining || move.kind == MoveKind::Move) && to < 0 && from < 0)
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
    move.evidence = {evidenceOf(event, &person, sentence)};
    if (isAside)
        m_asides.push_back(move.evidence.front());
    if (isLeaving(move.kind) && from >= 0 && !move.isBackground) {
        focus.leavers.push_back(person.person);
        focus.lastFrom = from;
    }
    if (to >= 0 && !move.isBackground)
        focus.lastTo = to;
    const bool isLeaver = std::find(focus.leavers.begin(), focus.leavers.end(), person.person) != focus.leavers.end();
    const bool isAboutTopic = focus.topic >= 0 && (focus.topic == from || focus.topic == to || (isLeaver && from < 0));
    if (isArriving(event.kind) && !event.isRelative && !event.isPast)
        focus.newArriver = person.person;
    if (!move.isBackground && !event.isRelative && !isAboutTopic)
        focus.told = to < 0 || (isLeaving(event.kind) && from >= 0 && event.kind != MoveKind::Move) ? from : to;
    else if (isAboutTopic)
        focus.told = focus.topic;
    if (to >= 0) {
        auto& posts = m_posts[person.person];
        constexpr std::size_t kMostPosts = 12;
        if (posts.size() < kMostPosts)
            posts.push_back({to, event.newRole.value_or(""), false});
    }
    MoveDraft draft;
    draft.claim = std::move(move);
    draft.reasons = {"western: " + event.reason};
    if (!joinsLast(draft, sentence))
        m_reading.moves.push_back(std::move(draft));
}

/// Two words of one sentence for one thing: "geht in den Ruhestand", "resigned … stepping down as".
bool Settler::joinsLast(const MoveDraft& draft, const Sentence& sentence)
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

/// Where somebody comes from, by the post told beside the name, else by what the article told before.
void Settler::fillFrom(
    article::Move& move, const Event& event, const PersonRef& person, int& from, int to, const Focus& focus) const
{
    const auto nameOf = [&](int index) { return m_scene.names.organizations[static_cast<std::size_t>(index)].name; };
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
    if (isArrival && from < 0 && to >= 0 && !event.isRelative)
        from = homeOf(move, person.person, to);
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
            from = focus.topic;
        }
    }
}

/// Who joins another company in an article about his own leaves it, board seats and advice excepted.
int Settler::homeOf(const article::Move& move, int person, int to) const
{
    const auto found = m_posts.find(person);
    if (found == m_posts.end() || m_mainTopic < 0)
        return kNoOrganization;
    const auto nameOf = [&](int index) { return m_scene.names.organizations[static_cast<std::size_t>(index)].name; };
    const auto role = move.newRole ? lowered(*move.newRole) : std::string{};
    for (const std::string_view side : {"board", "director", "advis", "chair", "aufsichtsrat", "beirat", "investor"})
        if (role.find(side) != std::string::npos)
            return kNoOrganization;
    for (const auto& post : found->second)
        if (post.organization >= 0 && nameOf(post.organization) == nameOf(m_mainTopic) && nameOf(m_mainTopic) != nameOf(to))
            return post.organization;
    return kNoOrganization;
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
    if (move.kind == MoveKind::Departure && move.from && move.to)
        move.kind = MoveKind::Move;
    move.status = event.status;
    move.confidence = 0.75;
    setDates(move, event);
    move.evidence = {evidenceOf(event, nullptr, sentence)};
    MoveDraft draft;
    draft.claim = std::move(move);
    draft.reasons = {"western: " + event.reason + " (team)"};
    m_reading.moves.push_back(std::move(draft));
}

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
}

} // namespace exeunt::extract::western
