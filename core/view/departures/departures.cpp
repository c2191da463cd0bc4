// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/departures/departures.h"

#include "core/resolve/unit_names.h"
#include "core/text/fold.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace exeunt::view::departures {

namespace {

/// When a post stands among its siblings: its beginning, or where none is told its end.
std::int64_t timeOf(const Post& post)
{
    for (const auto* turn : {&post.begin, &post.end}) {
        if (turn->isTold && turn->first != kOpenPast)
            return turn->first;
        if (turn->isTold && turn->last != kOpenFuture)
            return turn->last;
    }
    return kOpenFuture;
}

/// Folding is slow and names are few: fold each once.
class Folded {
public:
    const std::string& of(const std::string& name)
    {
        const auto [at, isNew] = m_keys.try_emplace(name);
        if (isNew)
            at->second = text::foldKey(name);
        return at->second;
    }

private:
    std::unordered_map<std::string, std::string> m_keys;
};

} // namespace

Departures::Departures(std::shared_ptr<const FactTable> table, const Filter& filter, std::vector<NameIndex> companies)
    : Departures{std::make_shared<const PostBook>(std::move(table), filter), filter, std::move(companies)}
{
}

Departures::Departures(std::shared_ptr<const PostBook> book, const Filter& filter, std::vector<NameIndex> companies)
    : m_book{std::move(book)}
    , m_filter{filter}
    , m_companies{std::move(companies)}
{
    choose();
    arrange(m_book->passing(filter));
    findSuccessions();
    findManagers();
    findOrigins();
    findEvents();
}

void Departures::choose()
{
    if (m_companies.empty())
        for (const auto& name : m_filter.organizations)
            if (const auto index = table().organizationIndex(name))
                m_companies.push_back(*index);
    if (m_companies.empty() && m_filter.organizations.empty() && !table().organizations().empty())
        m_companies.push_back(0);
    const auto count = table().organizations().size();
    std::vector<std::uint8_t> isTaken(count, 0);
    m_companies.erase(std::remove_if(m_companies.begin(), m_companies.end(),
                          [&](NameIndex company) { return company >= count || std::exchange(isTaken[company], 1) != 0; }),
        m_companies.end());
}

void Departures::arrange(const std::vector<std::uint8_t>& passing)
{
    for (const auto company : m_companies) {
        std::vector<std::string_view> told; // of all posts: a filter does not change which units there are
        const auto [begin, end] = m_book->of(company);
        for (auto i = begin; i < end; ++i)
            told.push_back(posts()[i].unit);
        const resolve::UnitNames names{told};
        std::map<std::string, std::uint32_t> unitOfKey;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> members; // unit, post
        std::vector<Unit> units;
        for (auto i = begin; i < end; ++i) {
            if (passing[i] == 0)
                continue;
            const auto& key = names.keyOf(posts()[i].unit);
            const auto [at, isNew] = unitOfKey.try_emplace(key, static_cast<std::uint32_t>(units.size()));
            if (isNew)
                units.push_back({company, names.nameOf(key), key, 0});
            ++units[at->second].size;
            members.emplace_back(at->second, i);
        }
        std::vector<std::uint32_t> order(units.size()), rank(units.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto placeOf = [&](std::uint32_t unit) {
            return std::tuple{units[unit].key.empty(), -std::int64_t{units[unit].size}, units[unit].key};
        };
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return placeOf(a) < placeOf(b); });
        const auto firstUnit = static_cast<std::uint32_t>(m_units.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            rank[order[i]] = firstUnit + i;
            m_units.push_back(units[order[i]]);
        }
        for (auto& [unit, post] : members)
            unit = rank[unit];
        const auto memberPlace = [&](const auto& member) {
            const auto& post = posts()[member.second];
            return std::tuple{member.first, post.isTeam, timeOf(post), std::string_view{post.name}, member.second};
        };
        std::sort(members.begin(), members.end(), [&](const auto& a, const auto& b) { return memberPlace(a) < memberPlace(b); });
        for (const auto& [unit, post] : members) {
            m_shown.push_back(post);
            m_unitOf.push_back(unit);
        }
    }
}

/// An article that tells who leaves a post and who takes it names the same company and the same role twice.
void Departures::findSuccessions()
{
    m_successions.resize(m_shown.size());
    struct Taking {
        std::uint32_t shown = 0;
        DayNumber day = kOpenPast;
        Row row = 0;
    };
    Folded folded;
    std::map<std::tuple<NameIndex, std::int64_t, std::string>, std::vector<Taking>> takings;
    for (std::uint32_t i = 0; i < m_shown.size(); ++i) {
        const auto& post = posts()[m_shown[i]];
        for (const auto& spell : post.roles)
            if (spell.row && (!post.end.row || *post.end.row != *spell.row || post.begin.row == post.end.row))
                for (const auto& source : table().fact(*spell.row).sources) {
                    const auto day = spell.from != kOpenPast ? spell.from
                        : post.begin.row == spell.row        ? post.begin.last
                                                             : kOpenPast;
                    takings[{post.company, source.article.value, folded.of(spell.role)}].push_back({i, day, *spell.row});
                }
    }
    for (std::uint32_t i = 0; i < m_shown.size(); ++i) {
        const auto& post = posts()[m_shown[i]];
        if (!post.end.row || !table().fact(*post.end.row).role)
            continue;
        const auto& fact = table().fact(*post.end.row);
        auto& found = m_successions[i];
        for (const auto& source : fact.sources) {
            const auto at = takings.find({post.company, source.article.value, folded.of(*fact.role)});
            if (at == takings.end())
                continue;
            for (const auto& taking : at->second) {
                const auto& taker = posts()[m_shown[taking.shown]];
                const bool isOther = taking.shown != i && taker.person != post.person && taking.row != *post.end.row;
                const bool isAfter = taking.day == kOpenPast || taking.day == kOpenFuture || taking.day >= post.end.first;
                if (isOther && isAfter && (found.successor == kNone || taking.day < found.day))
                    found = {taking.shown, taking.day, table().fact(taking.row).date, *fact.role};
            }
        }
    }
    m_precedes.resize(m_shown.size(), kNone);
    for (std::uint32_t i = 0; i < m_shown.size(); ++i)
        if (m_successions[i].successor != kNone)
            m_precedes[m_successions[i].successor] = i;
}

void Departures::findManagers()
{
    m_upward.resize(m_shown.size());
    m_reportsTo.resize(m_shown.size());
    std::map<std::tuple<NameIndex, NameIndex, std::int64_t>, std::vector<std::uint32_t>> shownOf;
    for (std::uint32_t i = 0; i < m_shown.size(); ++i) {
        const auto& post = posts()[m_shown[i]];
        if (!post.isTeam)
            shownOf[{post.company, post.person, post.personId.value}].push_back(i);
    }
    const auto& reporting = table().snapshot().reporting;
    for (std::uint32_t i = 0; i < m_shown.size(); ++i) {
        const auto& post = posts()[m_shown[i]];
        auto lines = post.lines;
        std::stable_sort(lines.begin(), lines.end(),
            [&](auto a, auto b) { return reporting[a].independentSources > reporting[b].independentSources; });
        for (const auto index : lines) {
            const auto& line = reporting[index];
            if (line.person.name != post.name || line.personId != post.personId)
                continue;
            m_reportsTo[i] += (m_reportsTo[i].empty() ? "" : ", ") + line.manager.name;
            const auto manager = table().personIndex(line.manager.name);
            if (const auto at = shownOf.find({post.company, manager.value_or(kNoName), line.managerId.value});
                at != shownOf.end())
                for (const auto shown : at->second)
                    if (shown != i)
                        m_upward[i].push_back({index, shown});
        }
    }
}

void Departures::findOrigins()
{
    m_cameFrom.resize(m_shown.size(), 0);
    std::unordered_map<Row, std::vector<std::uint32_t>> endedBy;
    for (std::uint32_t i = 0; i < posts().size(); ++i)
        if (posts()[i].end.row)
            endedBy[*posts()[i].end.row].push_back(i);
    for (std::uint32_t i = 0; i < m_shown.size(); ++i) {
        const auto& post = posts()[m_shown[i]];
        if (!post.begin.row)
            continue;
        if (const auto at = endedBy.find(*post.begin.row); at != endedBy.end())
            for (const auto left : at->second)
                if (left != m_shown[i])
                    m_cameFrom[i] = posts()[left].key;
    }
}

void Departures::findEvents()
{
    std::map<DayNumber, std::uint32_t> counts;
    std::vector<DayNumber> days;
    for (const auto index : m_shown) {
        const auto& post = posts()[index];
        days.clear();
        for (const auto* turn : {&post.begin, &post.end})
            if (turn->isTold)
                days.insert(days.end(), {turn->first, turn->last, turn->announced});
        if (!post.seen.empty())
            days.insert(days.end(), {post.seen.front(), post.seen.back() + 1});
        for (const auto& spell : post.roles)
            days.push_back(spell.from);
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        for (const auto day : days) {
            if (day == kOpenPast || day == kOpenFuture)
                continue;
            const auto now = presenceOn(post, day);
            if (now != presenceOn(post, day - 1) || (now != Presence::Absent && roleOn(post, day) != roleOn(post, day - 1)))
                ++counts[day];
        }
    }
    for (const auto& [day, count] : counts)
        m_events.push_back({day, count});
}

std::vector<Row> Departures::rows() const
{
    std::vector<Row> rows;
    for (const auto index : m_shown)
        rows.insert(rows.end(), posts()[index].rows.begin(), posts()[index].rows.end());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace exeunt::view::departures
