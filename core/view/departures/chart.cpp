// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of one day: see departures.h.
#include "core/view/departures/departures.h"

#include <algorithm>

namespace exeunt::view::departures {

namespace {

constexpr std::uint64_t kUnitSalt = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t kVacancySalt = 0xC2B2AE3D27D4EB4FULL;

std::uint64_t hashed(const std::string& text, std::uint64_t hash)
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

bool isPerson(const Card& card)
{
    return card.kind == CardKind::Person || card.kind == CardKind::Team;
}

/// Whether the chart of the day speaks of the end of a post; before it comes, only a plan is told.
bool tellsEnd(const Post& post, Presence presence)
{
    return post.end.isTold && presence != Presence::Here && presence != Presence::MayHaveCome;
}

} // namespace

/// Builds one chart, company by company.
class ChartBuilder {
public:
    ChartBuilder(const Departures& departures, DayNumber day)
        : m_departures{departures}
    {
        m_chart.day = day;
    }

    Chart build()
    {
        const auto& shown = m_departures.m_shown;
        m_presence.reserve(shown.size());
        for (const auto post : shown)
            m_presence.push_back(presenceOn(m_departures.posts()[post], m_chart.day));
        m_cardOf.assign(shown.size(), kNone);
        findTree();
        std::uint32_t next = 0;
        for (const auto company : m_departures.m_companies)
            next = addCompany(company, next);
        addOtherLines();
        countBelow();
        return std::move(m_chart);
    }

private:
    [[nodiscard]] const Post& post(std::uint32_t shown) const { return m_departures.posts()[m_departures.m_shown[shown]]; }
    [[nodiscard]] bool isThere(std::uint32_t shown) const { return m_presence[shown] != Presence::Absent; }
    [[nodiscard]] bool isStated(std::uint32_t unit) const { return !m_departures.m_units[unit].key.empty(); }

    /// A line holds while both are there; once both are gone the chart keeps it for the places they held.
    [[nodiscard]] bool holds(std::uint32_t person, std::uint32_t manager) const
    {
        return isThere(person) && isThere(manager)
            && (m_presence[manager] != Presence::Left || m_presence[person] == Presence::Left);
    }

    void findTree()
    {
        const auto count = m_departures.m_shown.size();
        m_first.assign(count, kNone);
        m_isInCycle.assign(count, 0);
        for (std::uint32_t i = 0; i < count; ++i)
            for (const auto& upward : m_departures.m_upward[i])
                if (m_first[i] == kNone && holds(i, upward.manager))
                    m_first[i] = upward.manager;
        markCycles();
        m_reports.assign(count, {});
        m_hangsBelow.assign(count, kNone);
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto manager = m_first[i];
            if (manager == kNone || m_isInCycle[i] != 0)
                continue;
            const auto unit = m_departures.m_unitOf[i];
            if (isStated(unit) && unit != m_departures.m_unitOf[manager])
                continue; // stays in the unit that is stated
            m_hangsBelow[i] = manager;
            m_reports[manager].push_back(i);
        }
    }

    void markCycles()
    {
        std::vector<std::uint32_t> visit(m_first.size(), 0); // by which walk
        for (std::uint32_t i = 0; i < m_first.size(); ++i) {
            auto at = i;
            while (at != kNone && visit[at] == 0) {
                visit[at] = i + 1;
                at = m_first[at];
            }
            if (at == kNone || visit[at] != i + 1)
                continue;
            for (auto member = at; m_isInCycle[member] == 0; member = m_first[member])
                m_isInCycle[member] = 1;
        }
    }

    std::uint32_t add(Card card)
    {
        const auto index = static_cast<std::uint32_t>(m_chart.cards.size());
        m_chart.cards.push_back(std::move(card));
        return index;
    }
    void hang(std::uint32_t card, LineKind kind, std::uint32_t reporting = kNone)
    {
        m_chart.lines.push_back({m_chart.cards[card].parent, card, kind, reporting, true});
    }

    /// Out: the first post shown that is another company's.
    std::uint32_t addCompany(NameIndex company, std::uint32_t first)
    {
        Card card;
        card.kind = CardKind::Company;
        card.company = company;
        card.name = m_departures.table().organizations()[company];
        card.key = hashed(card.name, kUnitSalt);
        const auto at = add(card);
        auto next = first;
        while (next < m_departures.m_shown.size() && post(next).company == company) {
            const auto unit = m_departures.m_unitOf[next];
            const auto begin = next;
            while (next < m_departures.m_shown.size() && m_departures.m_unitOf[next] == unit)
                ++next;
            addUnit(at, unit, begin, next);
        }
        return next;
    }

    void addUnit(std::uint32_t company, std::uint32_t unit, std::uint32_t begin, std::uint32_t end)
    {
        const auto isRoot = [&](std::uint32_t i) { return isThere(i) && m_hangsBelow[i] == kNone; };
        bool isEmpty = true;
        for (auto i = begin; i < end && isEmpty; ++i)
            isEmpty = !isRoot(i);
        if (isEmpty)
            return;
        Card card;
        card.kind = isStated(unit) ? CardKind::Unit : CardKind::UnitNotStated;
        card.company = m_chart.cards[company].company;
        card.parent = company;
        card.name = m_departures.m_units[unit].name;
        card.key = hashed('u' + m_departures.m_units[unit].key, m_chart.cards[company].key);
        const auto at = add(card);
        hang(at, isStated(unit) ? LineKind::Structure : LineKind::NotStated);
        for (auto i = begin; i < end; ++i)
            if (isRoot(i))
                addPost(i, at, isStated(unit) ? LineKind::Structure : LineKind::NotStated);
    }

    void addPost(std::uint32_t root, std::uint32_t parent, LineKind kind)
    {
        struct Pending {
            std::uint32_t shown, parent;
        };
        std::vector<Pending> stack{{root, parent}}; // not recursive: a chain of managers may be long
        while (!stack.empty()) {
            const auto [shown, above] = stack.back();
            stack.pop_back();
            auto card = cardOf(shown);
            card.parent = above;
            const auto at = m_cardOf[shown] = add(std::move(card));
            if (shown == root)
                hang(at, kind);
            else
                hang(at, LineKind::Stated, lineTo(shown, m_first[shown]));
            addVacancy(shown, above);
            for (auto i = m_reports[shown].rbegin(); i != m_reports[shown].rend(); ++i)
                if (isThere(*i))
                    stack.push_back({*i, at});
        }
    }

    [[nodiscard]] std::uint32_t lineTo(std::uint32_t shown, std::uint32_t manager) const
    {
        for (const auto& upward : m_departures.m_upward[shown])
            if (upward.manager == manager)
                return upward.reporting;
        return kNone;
    }

    [[nodiscard]] Card cardOf(std::uint32_t shown) const
    {
        const auto& told = post(shown);
        const auto& table = m_departures.table();
        Card card;
        card.kind = told.isTeam ? CardKind::Team : CardKind::Person;
        card.key = told.key;
        card.cameFrom = m_departures.m_cameFrom[shown];
        card.post = m_departures.m_shown[shown];
        card.company = told.company;
        card.name = told.name;
        card.role = roleOn(told, m_chart.day);
        card.unit = told.unit;
        card.presence = m_presence[shown];
        card.since = told.begin.date;
        if (told.begin.isTold)
            card.origin = told.begin.place;
        const bool isEnding = tellsEnd(told, card.presence);
        if (isEnding) {
            card.until = told.end.date;
            card.destination = told.end.place;
        }
        card.status = statusOf(told, isEnding);
        card.hasConflict = told.hasConflict;
        card.isInCycle = m_isInCycle[shown] != 0;
        card.reportsTo = m_departures.m_reportsTo[shown];
        if (told.begin.row)
            card.arrival = table.fact(*told.begin.row).id;
        if (isEnding && told.end.row)
            card.fact = table.fact(*told.end.row).id;
        else if (told.begin.row)
            card.fact = card.arrival;
        else if (!told.rows.empty())
            card.fact = table.fact(told.rows.front()).id;
        nameSuccession(shown, card);
        return card;
    }

    [[nodiscard]] article::Status statusOf(const Post& told, bool isEnding) const
    {
        const auto& table = m_departures.table();
        if (!told.begin.row && !told.end.row)
            return told.status;
        auto status = article::Status::Confirmed;
        const auto take = [&](const Turn& turn) {
            const auto rank = [](article::Status s) {
                return s == article::Status::Rumoured ? 2 : s == article::Status::Announced ? 1 : 0;
            };
            if (turn.row && rank(table.status(*turn.row)) > rank(status))
                status = table.status(*turn.row);
        };
        take(told.begin);
        if (isEnding)
            take(told.end);
        return status;
    }

    void nameSuccession(std::uint32_t shown, Card& card) const
    {
        const auto& successions = m_departures.m_successions;
        if (const auto& own = successions[shown]; own.successor != kNone && own.day <= m_chart.day)
            card.successor = post(own.successor).name;
        const auto& before = m_departures.m_precedes[shown];
        if (before != kNone && successions[before].day <= m_chart.day)
            card.predecessor = post(before).name;
    }

    /// Between the day one leaves and the day the other, named beside, takes over.
    void addVacancy(std::uint32_t shown, std::uint32_t parent)
    {
        const auto& succession = m_departures.m_successions[shown];
        if (succession.successor == kNone || m_presence[shown] != Presence::Left || succession.day <= m_chart.day)
            return;
        Card card;
        card.kind = CardKind::Vacancy;
        card.key = post(shown).key ^ kVacancySalt;
        card.parent = parent;
        card.company = post(shown).company;
        card.name = card.role = succession.role;
        card.unit = post(shown).unit;
        card.since = post(shown).end.date;
        card.until = succession.date;
        card.successor = post(succession.successor).name;
        if (const auto row = post(shown).end.row)
            card.fact = m_departures.table().fact(*row).id;
        const auto isStatedUnit = m_chart.cards[parent].kind != CardKind::UnitNotStated;
        hang(add(std::move(card)), isStatedUnit ? LineKind::Structure : LineKind::NotStated);
    }

    /// Reporting lines beside the tree: to a manager elsewhere, second ones, those in a cycle.
    void addOtherLines()
    {
        for (std::uint32_t i = 0; i < m_cardOf.size(); ++i) {
            if (m_cardOf[i] == kNone)
                continue;
            for (const auto& upward : m_departures.m_upward[i]) {
                if (!holds(i, upward.manager) || m_hangsBelow[i] == upward.manager)
                    continue;
                const auto kind = upward.manager == m_first[i] ? LineKind::Stated : LineKind::Second;
                m_chart.lines.push_back({m_cardOf[upward.manager], m_cardOf[i], kind, upward.reporting, false});
            }
        }
    }

    void countBelow()
    {
        auto& cards = m_chart.cards;
        for (auto i = cards.size(); i-- > 0;) {
            if (cards[i].parent == kNone)
                continue;
            auto& above = cards[cards[i].parent];
            above.here += cards[i].here;
            above.left += cards[i].left;
            above.unknown += cards[i].unknown;
            if (!isPerson(cards[i]))
                continue;
            const auto presence = cards[i].presence;
            ++(presence == Presence::Left                                         ? above.left
                    : presence == Presence::Here || presence == Presence::Planned ? above.here
                                                                                  : above.unknown);
        }
    }

    const Departures& m_departures;
    Chart m_chart;
    std::vector<Presence> m_presence; // by post shown, as all the others
    std::vector<std::uint32_t> m_first, m_hangsBelow, m_cardOf;
    std::vector<std::uint8_t> m_isInCycle;
    std::vector<std::vector<std::uint32_t>> m_reports;
};

Chart Departures::on(DayNumber day) const
{
    return ChartBuilder{*this, day}.build();
}

} // namespace exeunt::view::departures
