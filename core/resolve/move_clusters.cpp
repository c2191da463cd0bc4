// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/move_clusters.h"

#include "core/resolve/person_names.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace exeunt::resolve {
namespace {

using article::MoveKind;
using Number = std::int64_t;           // days since 1970
constexpr Number kForever = 4'000'000; // beyond every date of a newspaper
constexpr Number kYear = 366;
constexpr Number kMonth = 31;

/// The days on which a move may have happened.
struct Window {
    Number first = -kForever;
    Number last = kForever;
    [[nodiscard]] Number length() const { return last - first; }
    [[nodiscard]] Number gapTo(const Window& other) const
    {
        return std::max({Number{0}, other.first - last, first - other.last});
    }
};

/// Moves that say the same in the same words, whatever the article: compared as one.
struct Event {
    bool isInside = false; // within one organization
    bool isTeam = false;
    bool isDenied = false;
    std::string from, to, unit, newRole;      // folded; "" unknown
    std::set<std::string> otherFrom, otherTo; // what other voices of a cluster say instead
    Window window;
    bool isDated = false; // by its own date, not by the article's
    bool isBackground = false;
    std::set<ArticleId> articles;
    Cluster moves;
};

Window windowOf(const date::Edtf& date)
{
    Window window;
    if (date.firstDay())
        window.first = date.firstDay()->time_since_epoch().count();
    if (date.lastDay())
        window.last = date.lastDay()->time_since_epoch().count();
    return window;
}

class EventReader {
public:
    EventReader(
        const Input& input, const OrganizationKeys& organizations, const std::map<ArticleId, const ArticleInfo*>& articles)
        : m_input{input}
        , m_organizations{organizations}
        , m_articles{articles}
    {
    }

    [[nodiscard]] Event read(std::size_t index) const
    {
        const auto& [articleId, move] = m_input.moves[index];
        Event event;
        event.from = organization(move.from);
        event.to = organization(move.to);
        event.isInside = move.kind == MoveKind::RoleChange || isWithinOne(move);
        event.isDenied = move.status == article::Status::Denied;
        event.isTeam = !move.person;
        event.unit = folded(event.isTeam ? move.unitMoved : event.isInside && move.to ? move.to->unit : std::nullopt);
        event.newRole = folded(move.newRole);
        if (event.isInside && event.to.empty())
            event.to = event.from;
        if (event.isInside)
            event.from = event.to;
        event.isBackground = move.isBackground;
        date(event, move, articleId);
        event.articles.insert(articleId);
        event.moves.push_back(index);
        return event;
    }

private:
    [[nodiscard]] std::string folded(const std::optional<std::string>& text) const
    {
        return text ? m_input.fold(*text) : std::string{};
    }
    [[nodiscard]] std::string organization(const std::optional<article::Organization>& organization) const
    {
        return organization ? m_organizations.keyOf(organization->name) : std::string{};
    }
    [[nodiscard]] bool isWithinOne(const article::Move& move) const
    {
        return move.from && move.to && m_organizations.shownName(move.from->name) == m_organizations.shownName(move.to->name);
    }

    /// By the move's own date; else news is no older than a year when it is printed, and history has no date.
    void date(Event& event, const article::Move& move, ArticleId articleId) const
    {
        for (const auto& date : {move.date, move.announced, move.reported})
            if (date && (date->firstDay() || date->lastDay())) {
                event.window = windowOf(*date);
                event.isDated = true;
                return;
            }
        const auto article = m_articles.find(articleId);
        if (move.isBackground || article == m_articles.end() || !article->second->published)
            return;
        const auto printed = windowOf(*article->second->published);
        if (printed.first > -kForever)
            event.window.first = printed.first - kYear;
        if (printed.last < kForever)
            event.window.last = printed.last + kYear;
    }

    const Input& m_input;
    const OrganizationKeys& m_organizations;
    const std::map<ArticleId, const ArticleInfo*>& m_articles;
};

auto sayingOf(const Event& event)
{
    return std::tie(event.isDenied, event.isInside, event.isTeam, event.from, event.to, event.unit, event.newRole,
        event.window.first, event.window.last, event.isDated, event.isBackground);
}

/// The strongest claims lead: assertions, both ends known, then the narrowest date, news before history, what most articles say;
/// the rest is for order alone.
auto strengthOf(const Event& event)
{
    const int ends = (event.from.empty() ? 0 : 1) + (event.to.empty() ? 0 : 1);
    const auto articles = static_cast<std::ptrdiff_t>(event.articles.size());
    return std::tuple{
        event.isDenied, -ends, !event.isDated, event.window.length(), event.isBackground, -articles, sayingOf(event)};
}

std::vector<Event> readEvents(const EventReader& reader, const Cluster& ofSubject)
{
    std::vector<Event> events;
    for (const auto index : ofSubject)
        events.push_back(reader.read(index));
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return sayingOf(a) < sayingOf(b); });
    std::vector<Event> distinct;
    for (auto& event : events) {
        if (distinct.empty() || sayingOf(distinct.back()) != sayingOf(event)) {
            distinct.push_back(std::move(event));
            continue;
        }
        distinct.back().articles.insert(event.articles.begin(), event.articles.end());
        distinct.back().moves.insert(distinct.back().moves.end(), event.moves.begin(), event.moves.end());
    }
    std::sort(distinct.begin(), distinct.end(), [](const Event& a, const Event& b) { return strengthOf(a) < strengthOf(b); });
    return distinct;
}

bool agree(const std::string& a, const std::string& b)
{
    return !a.empty() && a == b;
}

bool differ(const std::string& a, const std::string& b)
{
    return !a.empty() && !b.empty() && a != b;
}

/// "团队" and "创始团队" may be one; "预训练团队" and "市场部" are not.
bool areDifferentUnits(const std::string& a, const std::string& b)
{
    return differ(a, b) && a.find(b) == std::string::npos && b.find(a) == std::string::npos;
}

/// "the training staff" and "das Trainingsteam" on one way: words in common, or no common script to tell them apart by.
bool mayBeOneUnit(const std::string& a, const std::string& b)
{
    constexpr std::size_t kStem = 8; // letters
    if (isHanName(a) != isHanName(b))
        return true;
    if (isHanName(a))
        return false;
    for (std::size_t i = 0; i + kStem <= a.size(); ++i)
        if (b.find(a.substr(i, kStem)) != std::string::npos)
            return true;
    return false;
}

bool isOtherTeam(const Event& a, const Event& b)
{
    const bool isOneWay = agree(a.from, b.from) && agree(a.to, b.to);
    return areDifferentUnits(a.unit, b.unit) && !(isOneWay && mayBeOneUnit(a.unit, b.unit));
}

bool shareArticle(const Event& a, const Event& b)
{
    return std::any_of(a.articles.begin(), a.articles.end(), [&](ArticleId id) { return b.articles.count(id) != 0; });
}

/// A denial answers an assertion that names all that it denies.
bool mayDeny(const Event& denial, const Event& assertion)
{
    const auto isNamed = [](const std::string& denied, const std::string& asserted) {
        return denied.empty() || denied == asserted;
    };
    return isNamed(denial.from, assertion.from) && isNamed(denial.to, assertion.to);
}

/// Two steps inside one house; an appointment tells no former employer and may be such a step or the arrival.
int fitInside(const Event& a, const Event& b, Number gap)
{
    if (a.isInside != b.isInside) {
        const bool isAppointment = (a.isInside ? b : a).from.empty() && agree(a.to, b.to) && agree(a.newRole, b.newRole);
        return isAppointment ? 1 : 0;
    }
    if (!agree(a.to, b.to) || differ(a.newRole, b.newRole) || differ(a.unit, b.unit) || gap > kMonth)
        return 0;
    return agree(a.newRole, b.newRole) || agree(a.unit, b.unit) || gap == 0 ? 2 : 0;
}

/// How well an event could be one with a cluster's: 0 not at all, else the greater the better.
int fit(const Event& a, const Event& b)
{
    const auto gap = a.window.gapTo(b.window);
    if (gap > kYear || (a.isTeam && isOtherTeam(a, b)))
        return 0;
    if (a.isDenied != b.isDenied && !(a.isDenied ? mayDeny(a, b) : mayDeny(b, a)))
        return 0;
    if (a.isInside || b.isInside)
        return fitInside(a, b, gap);
    const bool isFromShared = agree(a.from, b.from) || a.otherFrom.count(b.from) != 0;
    const bool isToShared = agree(a.to, b.to) || a.otherTo.count(b.to) != 0;
    const int ends = (isFromShared ? 1 : 0) + (isToShared ? 1 : 0);
    if ((!isFromShared && differ(a.from, b.from))
        || (!isToShared && differ(a.to, b.to))) // one end told in two ways: a conflict only between articles of one time
        return ends == 1 && gap <= kMonth && !shareArticle(a, b) ? 1 : 0;
    return ends == 0 ? 0 : ends * 4 + (gap == 0 ? 2 : gap <= kYear / 2 ? 1 : 0);
}

/// A cluster answers for itself by its leader's ends and date, filled in by those who joined.
void join(Event& leader, const Event& follower)
{
    if (leader.from.empty())
        leader.from = follower.from;
    else if (differ(leader.from, follower.from))
        leader.otherFrom.insert(follower.from);
    if (leader.to.empty())
        leader.to = follower.to;
    else if (differ(leader.to, follower.to))
        leader.otherTo.insert(follower.to);
    if (!leader.isDated && follower.isDated) {
        leader.window = follower.window;
        leader.isDated = true;
    }
    leader.isBackground = leader.isBackground && follower.isBackground;
    leader.articles.insert(follower.articles.begin(), follower.articles.end());
    leader.moves.insert(leader.moves.end(), follower.moves.begin(), follower.moves.end());
}

std::vector<Event> gather(std::vector<Event> events)
{
    std::vector<Event> leaders;
    for (auto& event : events) {
        std::tuple<int, Number> best{0, 0};
        Event* chosen = nullptr;
        for (auto& leader : leaders) {
            const std::tuple<int, Number> score{fit(leader, event), -leader.window.gapTo(event.window)};
            if (std::get<0>(score) > 0 && (chosen == nullptr || score > best)) {
                best = score;
                chosen = &leader;
            }
        }
        if (chosen != nullptr)
            join(*chosen, event);
        else
            leaders.push_back(std::move(event));
    }
    return leaders;
}

bool isLeaving(const Event& event)
{
    return !event.isInside && !event.from.empty() && event.to.empty();
}
bool isArriving(const Event& event)
{
    return !event.isInside && event.from.empty() && !event.to.empty();
}

/// A departure and the arrival that follows it: dated both, at most a year apart, nothing between; or the only two there are.
bool follows(const Event& leaving, const Event& arriving, const std::vector<Event>& all)
{
    if (agree(leaving.from, arriving.to) || leaving.isTeam || leaving.isDenied != arriving.isDenied)
        return false;
    const auto isThird = [&](const Event& other) { return &other != &leaving && &other != &arriving && !other.isInside; };
    if (!leaving.isDated || !arriving.isDated)
        return leaving.isBackground == arriving.isBackground && leaving.window.gapTo(arriving.window) == 0
            && std::none_of(all.begin(), all.end(), isThird);
    const auto wait = arriving.window.first - leaving.window.first;
    if (leaving.window.gapTo(arriving.window) > kYear || (wait < -kMonth && leaving.window.gapTo(arriving.window) > 0))
        return false;
    return std::none_of(all.begin(), all.end(), [&](const Event& other) {
        return isThird(other) && other.isDated && other.window.first >= std::min(leaving.window.first, arriving.window.first)
            && other.window.first <= std::max(leaving.window.first, arriving.window.first);
    });
}

void pairUp(std::vector<Event>& events)
{
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return std::tuple{a.window.first, strengthOf(a)} < std::tuple{b.window.first, strengthOf(b)};
    });
    for (auto leaving = events.begin(); leaving != events.end(); ++leaving) {
        if (!isLeaving(*leaving))
            continue;
        const auto arriving = std::find_if(events.begin(), events.end(),
            [&](const Event& event) { return isArriving(event) && follows(*leaving, event, events); });
        if (arriving == events.end())
            continue;
        join(*leaving, *arriving);
        const auto at = arriving - events.begin();
        const bool wasBefore = arriving < leaving;
        const auto here = leaving - events.begin();
        events.erase(events.begin() + at);
        leaving = events.begin() + here - (wasBefore ? 1 : 0);
    }
}

} // namespace

std::vector<Cluster> clusterMoves(const Input& input, const OrganizationKeys& organizations, const Cluster& ofSubject,
    const std::map<ArticleId, const ArticleInfo*>& articles)
{
    auto events = gather(readEvents(EventReader{input, organizations, articles}, ofSubject));
    pairUp(events);
    std::vector<Cluster> clusters;
    for (auto& event : events)
        clusters.push_back(std::move(event.moves));
    return clusters;
}

} // namespace exeunt::resolve
