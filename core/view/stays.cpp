// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/stays.h"

#include "core/text/fold.h"

#include <algorithm>
#include <tuple>

namespace exeunt::view {

namespace {

bool isDated(const Turn& turn)
{
    return turn.first != kOpenPast || turn.last != kOpenFuture;
}

/// Where a turn stands among others: its middle, or its known side.
std::int64_t markOf(const Turn& turn)
{
    if (turn.first == kOpenPast)
        return std::int64_t{turn.last} * 2;
    return turn.last == kOpenFuture ? std::int64_t{turn.first} * 2 : std::int64_t{turn.first} + turn.last;
}

bool areApart(const Turn& a, const Turn& b)
{
    return a.last < b.first || b.last < a.first;
}

/// The day from which something is so for sure, or as far as known.
DayNumber sureDay(const Turn& turn)
{
    return turn.last != kOpenFuture ? turn.last : turn.first;
}

template <class T>
void insertOnce(std::vector<T>& list, const T& value)
{
    const auto at = std::lower_bound(list.begin(), list.end(), value);
    if (at == list.end() || *at != value)
        list.insert(at, value);
}

class Stays {
public:
    explicit Stays(const FactTable& table)
        : m_table{table}
    {
    }
    void say(const Saying& saying)
    {
        switch (saying.say) {
        case Say::Arrives:
            return arrive(saying);
        case Say::Leaves:
            return leave(saying);
        case Say::Within:
            return saying.isUnitChange ? changeUnit(saying) : change(saying);
        case Say::NotLeft:
            return deny(saying);
        case Say::Seen:
        case Say::Gone:
            return place(saying);
        case Say::Under:
            return under(saying);
        }
    }
    std::vector<Post> take() { return std::move(m_posts); }

private:
    [[nodiscard]] const resolve::Fact& fact(const Saying& saying) const { return m_table.fact(saying.index); }
    [[nodiscard]] bool hasOpen() const { return !m_posts.empty() && !m_posts.back().end.isTold; }
    Post& start()
    {
        m_posts.emplace_back();
        return m_posts.back();
    }
    Post& lastOrNew() { return m_posts.empty() ? start() : m_posts.back(); }

    void attach(Post& post, const Saying& saying)
    {
        insertOnce(post.rows, Row{saying.index});
        post.hasConflict = post.hasConflict || fact(saying).conflicts.any();
    }
    void count(Post& post, const Saying& saying)
    {
        attach(post, saying);
        const auto rank = [](article::Status status) {
            return status == article::Status::Confirmed ? 2 : status == article::Status::Announced ? 1 : 0;
        };
        if (rank(fact(saying).status) < rank(post.status))
            post.status = fact(saying).status;
    }
    static void setUnit(Post& post, const std::optional<article::Organization>& end)
    {
        if (post.unit.empty() && end && end->unit)
            post.unit = *end->unit;
    }
    static void addRole(Post& post, DayNumber from, const std::optional<std::string>& role, std::optional<Row> row)
    {
        if (!role || role->empty())
            return;
        for (const auto& spell : post.roles)
            if (spell.role == *role)
                return;
        const auto at = std::upper_bound(
            post.roles.begin(), post.roles.end(), from, [](DayNumber day, const RoleSpell& spell) { return day < spell.from; });
        post.roles.insert(at, {from, *role, row});
    }

    void arrive(const Saying& saying)
    {
        const auto& told = fact(saying);
        const bool isUndated = !isDated(saying.turn);
        const bool isNew = m_posts.empty() || (!hasOpen() && !isUndated);
        auto& post = isNew ? start() : m_posts.back();
        count(post, saying);
        if (isNew || (isUndated && m_posts.size() == 1 && !post.begin.isTold))
            post.begin = saying.turn;
        else if (told.kind != article::MoveKind::Appointment && !isUndated)
            post.hasConflict = post.hasConflict || !post.begin.isTold || areApart(post.begin, saying.turn);
        setUnit(post, told.to);
        const auto& role = told.newRole || told.from ? told.newRole : told.role;
        addRole(post, isNew ? kOpenPast : sureDay(saying.turn), role, saying.index);
    }

    void leave(const Saying& saying)
    {
        const bool wasGone = !m_posts.empty() && !hasOpen();
        auto& post = lastOrNew();
        count(post, saying);
        if (!wasGone || (post.end.isPlanned && !saying.turn.isPlanned))
            post.end = saying.turn;
        else if (!saying.turn.isPlanned && areApart(post.end, saying.turn))
            post.hasConflict = true;
        setUnit(post, fact(saying).from);
        addRole(post, post.roles.empty() ? kOpenPast : saying.turn.first, fact(saying).role, saying.index);
    }

    void change(const Saying& saying)
    {
        const auto& told = fact(saying);
        auto& post = lastOrNew();
        if (post.end.isTold && isDated(saying.turn) && saying.turn.first > post.end.last)
            post.hasConflict = true;
        count(post, saying);
        setUnit(post, told.to);
        setUnit(post, told.from);
        if (post.roles.empty())
            addRole(post, kOpenPast, told.role, saying.index);
        addRole(post, sureDay(saying.turn), told.newRole, saying.index);
    }

    void changeUnit(const Saying& saying)
    {
        leave(saying);
        auto& post = start();
        count(post, saying);
        post.begin = saying.turn;
        post.begin.place = originOf(m_table, saying.index);
        setUnit(post, fact(saying).to);
        addRole(post, kOpenPast, fact(saying).newRole, saying.index);
    }

    void deny(const Saying& saying)
    {
        const bool isNew = m_posts.empty();
        auto& post = lastOrNew();
        attach(post, saying);
        if (isNew)
            post.status = fact(saying).status;
        setUnit(post, fact(saying).from);
        addRole(post, kOpenPast, post.roles.empty() ? fact(saying).role : std::nullopt, saying.index);
    }

    /// The stay during which a day can lie; else the last one.
    Post& around(std::optional<DayNumber> day, bool& fits)
    {
        fits = true;
        if (m_posts.empty())
            return start();
        for (auto& post : m_posts) {
            const bool isBefore = day && post.begin.isTold && *day < post.begin.first;
            const bool isAfter = day && post.end.isTold && !post.end.isPlanned && *day >= post.end.last;
            if (!isBefore && !isAfter)
                return post;
        }
        fits = false;
        return m_posts.back();
    }

    static std::optional<DayNumber> dayOf(const resolve::Sighting& sighting)
    {
        const auto day = sighting.published ? sighting.published->firstDay() : std::nullopt;
        return day ? std::optional{toDayNumber(*day)} : std::nullopt;
    }

    void place(const Saying& saying)
    {
        const auto& affiliation = m_table.snapshot().affiliations[saying.index];
        const auto& sighting = affiliation.sources[saying.sighting];
        const auto day = dayOf(sighting);
        bool fits = true;
        const bool isNew = m_posts.empty();
        auto& post = saying.say == Say::Gone ? lastOrNew() : around(day, fits);
        insertOnce(post.affiliations, saying.index);
        setUnit(post, affiliation.organization);
        if (isNew || post.roles.empty())
            addRole(post, kOpenPast, sighting.role ? sighting.role : affiliation.role, std::nullopt);
        post.hasConflict = post.hasConflict || affiliation.isDisputed || !fits;
        if (saying.say == Say::Gone)
            goneBy(post, day);
        else if (fits && day)
            insertOnce(post.seen, *day);
    }

    static void goneBy(Post& post, std::optional<DayNumber> day)
    {
        if (post.end.row)
            return; // a move tells it better
        const auto seen = post.seen.empty() ? kOpenPast : post.seen.back();
        const auto earliest = std::max(post.begin.isTold ? post.begin.first : kOpenPast, seen);
        if (day && *day <= earliest)
            return; // of an earlier stay, or out of date
        post.end.first = earliest;
        post.end.last = post.end.isTold ? std::min(post.end.last, day.value_or(kOpenFuture)) : day.value_or(kOpenFuture);
        post.end.isTold = true;
    }

    void under(const Saying& saying)
    {
        const auto& line = m_table.snapshot().reporting[saying.index];
        bool fits = true;
        const auto day = dayOf(line.sources[saying.sighting]);
        auto& post = around(day, fits);
        insertOnce(post.lines, saying.index);
        if (fits && day)
            insertOnce(post.seen, *day);
        if (line.organization && line.personId == saying.personId)
            setUnit(post, line.organization);
    }

    const FactTable& m_table;
    std::vector<Post> m_posts;
};

} // namespace

std::vector<Post> staysOf(const FactTable& table, std::vector<const Saying*> sayings)
{
    const auto place = [](const Saying& saying) {
        const bool isMove = saying.say == Say::Arrives || saying.say == Say::Leaves || saying.say == Say::Within;
        const bool comesFirst = isMove && isDated(saying.turn);
        return std::tuple{!comesFirst, comesFirst ? markOf(saying.turn) : 0, saying.say, saying.index, saying.sighting};
    };
    std::sort(sayings.begin(), sayings.end(), [&](const Saying* a, const Saying* b) { return place(*a) < place(*b); });
    Stays stays{table};
    for (const auto* saying : sayings)
        stays.say(*saying);
    return stays.take();
}

} // namespace exeunt::view
