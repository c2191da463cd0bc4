// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/post_book.h"

#include "core/resolve/unit_names.h"
#include "core/view/foundings.h"
#include "core/view/stays.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace exeunt::view {

namespace {

using Indexes = std::unordered_map<std::string_view, NameIndex>;

Indexes indexesOf(const std::vector<std::string>& names)
{
    Indexes indexes;
    for (std::size_t i = 0; i < names.size(); ++i)
        indexes.emplace(names[i], static_cast<NameIndex>(i));
    return indexes;
}

/// FNV-1a: the same on every machine, so that a key may be kept.
std::uint64_t hashed(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

std::uint64_t keyOf(const FactTable& table, const Post& post, std::size_t ordinal)
{
    const auto who = post.isTeam ? "t" + std::to_string(table.fact(post.rows.front()).id.value)
                                 : "p" + post.name + '\x1f' + std::to_string(post.personId.value);
    return hashed(table.organizations()[post.company] + '\x1f' + who + '\x1f' + std::to_string(ordinal));
}

/// Which claims count: those with the statuses and from the outlets of a filter.
class Believed {
public:
    Believed(const FactTable& table, const Filter& filter)
        : m_statuses{filter.statuses}
        , m_all{filter.outlets.empty()}
    {
        const std::unordered_set<std::string_view> outlets{filter.outlets.begin(), filter.outlets.end()};
        for (const auto& article : table.snapshot().articles)
            if (article.outlet && outlets.count(*article.outlet) != 0)
                m_articles.insert(article.id.value);
    }
    [[nodiscard]] bool operator()(const resolve::Sighting& sighting) const
    {
        const bool isSure =
            m_statuses.empty() || std::find(m_statuses.begin(), m_statuses.end(), article::Status::Confirmed) != m_statuses.end();
        return isSure && (m_all || m_articles.count(sighting.article.value) != 0);
    }

private:
    std::vector<article::Status> m_statuses;
    std::unordered_set<std::int64_t> m_articles;
    bool m_all;
};

/// Reads from the claims what each says of whom and where.
class Gatherer {
public:
    Gatherer(const FactTable& table, const Filter& believed)
        : m_table{table}
        , m_foundings{table, believed}
        , m_people{indexesOf(table.people())}
        , m_companies{indexesOf(table.organizations())}
    {
        for (const auto& article : table.snapshot().articles)
            if (article.published && article.published->lastDay())
                m_published.emplace(article.id.value, toDayNumber(*article.published->lastDay()));
    }

    void gather(const Filter& believed)
    {
        Filter sources;
        sources.statuses = believed.statuses;
        sources.outlets = believed.outlets;
        for (const auto row : apply(m_table, sources))
            addRow(row);
        const Believed isBelieved{m_table, believed};
        const auto& snapshot = m_table.snapshot();
        for (std::uint32_t i = 0; i < snapshot.affiliations.size(); ++i)
            addAffiliation(i, isBelieved);
        const bool needsCompanies = std::any_of(
            snapshot.reporting.begin(), snapshot.reporting.end(), [](const auto& line) { return !line.organization; });
        for (std::size_t i = 0; needsCompanies && i < m_sayings.size(); ++i)
            m_companiesOf[m_sayings[i].person].insert(m_sayings[i].company);
        for (std::uint32_t i = 0; i < snapshot.reporting.size(); ++i)
            addLine(i, isBelieved);
    }
    /// What is said, by subject.
    [[nodiscard]] std::vector<const Saying*> bySubject() const
    {
        std::vector<const Saying*> sorted;
        sorted.reserve(m_sayings.size());
        for (const auto& saying : m_sayings)
            sorted.push_back(&saying);
        std::sort(sorted.begin(), sorted.end(), isBefore);
        return sorted;
    }
    /// The posts of teams: each of its own.
    [[nodiscard]] std::vector<Post>& teams() { return m_teams; }

    static bool isBefore(const Saying* a, const Saying* b) { return subjectOf(*a) < subjectOf(*b); }
    static std::tuple<NameIndex, NameIndex, std::int64_t> subjectOf(const Saying& saying)
    {
        return {saying.company, saying.person, saying.personId.value};
    }

private:
    [[nodiscard]] static NameIndex find(const Indexes& names, std::string_view name)
    {
        const auto at = names.find(name);
        return at == names.end() ? kNoName : at->second;
    }

    /// What is told as done is done by the day of publication.
    [[nodiscard]] DayNumber doneBy(const resolve::Fact& fact) const
    {
        auto day = kOpenFuture;
        if (fact.status != article::Status::Confirmed || fact.kind == article::MoveKind::PlannedDeparture)
            return day;
        for (const auto& source : fact.sources)
            if (const auto at = m_published.find(source.article.value);
                at != m_published.end() && source.status == article::Status::Confirmed)
                day = std::min(day, at->second);
        if (fact.reported && fact.reported->lastDay())
            day = std::min(day, toDayNumber(*fact.reported->lastDay()));
        return day;
    }

    [[nodiscard]] Turn turnOf(Row row) const
    {
        const auto& fact = m_table.fact(row);
        Turn turn;
        turn.row = row;
        turn.isTold = true;
        turn.isPlanned = fact.kind == article::MoveKind::PlannedDeparture;
        if (m_table.isDated(row)) {
            turn.date = fact.date;
            turn.first = m_table.first(row);
            turn.last = m_table.last(row);
        }
        if (const auto done = doneBy(fact); done < turn.last && done >= turn.first)
            turn.last = done;
        if (fact.announced && fact.announced->lastDay())
            turn.announced = toDayNumber(*fact.announced->lastDay());
        return turn;
    }

    void addRow(Row row)
    {
        const auto& fact = m_table.fact(row);
        const bool isTeam = m_table.person(row) == kNoName;
        const auto from = m_table.from(row);
        const auto to = m_table.to(row);
        if (isTakenBack(fact.status)) {
            if (from != kNoName && from != to && !isTeam)
                add(row, from, Say::NotLeft, {});
            return;
        }
        auto turn = turnOf(row);
        if (staysWithin(m_table, row)) {
            turn.place = destinationOf(m_table, row);
            isTeam ? addTeam(row, from != kNoName ? from : to, {}, {}) : add(row, from != kNoName ? from : to, Say::Within, turn);
            return;
        }
        if (from != kNoName) {
            turn.place = m_foundings.destinationOf(row);
            turn.placeRow = m_foundings.after(row);
            isTeam ? addTeam(row, from, {}, turn) : add(row, from, Say::Leaves, turn);
        }
        if (to != kNoName && !turn.isPlanned) {
            turn.place = m_foundings.originOf(row);
            turn.placeRow = m_foundings.before(row);
            isTeam ? addTeam(row, to, turn, {}) : add(row, to, Say::Arrives, turn);
        }
    }

    void add(Row row, NameIndex company, Say say, const Turn& turn)
    {
        const auto& fact = m_table.fact(row);
        Saying saying;
        saying.company = company;
        saying.person = m_table.person(row);
        saying.personId = fact.personId;
        saying.say = say;
        saying.turn = turn;
        saying.index = row;
        saying.isUnitChange = say == Say::Within && fact.from && fact.to && fact.from->unit && fact.to->unit
            && !resolve::isSameUnit(*fact.from->unit, *fact.to->unit);
        m_sayings.push_back(std::move(saying));
    }

    void addTeam(Row row, NameIndex company, const Turn& begin, const Turn& end)
    {
        const auto& fact = m_table.fact(row);
        Post post;
        post.company = company;
        post.isTeam = true;
        post.name = fact.unitMoved.value_or("");
        post.begin = begin;
        post.end = end;
        post.status = fact.status;
        post.hasConflict = fact.conflicts.any();
        post.rows = {row};
        const auto& place = begin.isTold ? fact.to : fact.from ? fact.from : fact.to;
        post.unit = place && place->unit ? *place->unit : "";
        if (fact.role)
            post.roles.push_back({kOpenPast, *fact.role, row});
        m_teams.push_back(std::move(post));
    }

    void addAffiliation(std::uint32_t index, const Believed& isBelieved)
    {
        const auto& affiliation = m_table.snapshot().affiliations[index];
        Saying saying;
        saying.company = find(m_companies, affiliation.organization.name);
        saying.person = find(m_people, affiliation.person.name);
        saying.personId = affiliation.personId;
        saying.index = index;
        for (std::uint32_t i = 0; i < affiliation.sources.size(); ++i)
            if (isBelieved(affiliation.sources[i])) {
                saying.sighting = i;
                saying.say = affiliation.sources[i].isPast ? Say::Gone : Say::Seen;
                m_sayings.push_back(saying);
            }
    }

    /// A line is one at the company it names; without one, where both have been.
    void addLine(std::uint32_t index, const Believed& isBelieved)
    {
        const auto& line = m_table.snapshot().reporting[index];
        const auto person = find(m_people, line.person.name);
        const auto manager = find(m_people, line.manager.name);
        std::vector<NameIndex> companies;
        if (line.organization)
            companies.push_back(find(m_companies, line.organization->name));
        else
            std::set_intersection(m_companiesOf[person].begin(), m_companiesOf[person].end(), m_companiesOf[manager].begin(),
                m_companiesOf[manager].end(), std::back_inserter(companies));
        for (std::uint32_t i = 0; i < line.sources.size(); ++i)
            for (const auto company : companies)
                if (isBelieved(line.sources[i])) {
                    addUnder(company, person, line.personId, index, i);
                    addUnder(company, manager, line.managerId, index, i);
                }
    }
    void addUnder(NameIndex company, NameIndex person, PersonId personId, std::uint32_t line, std::uint32_t sighting)
    {
        Saying saying;
        saying.company = company;
        saying.person = person;
        saying.personId = personId;
        saying.say = Say::Under;
        saying.index = line;
        saying.sighting = sighting;
        m_sayings.push_back(saying);
    }

    const FactTable& m_table;
    Foundings m_foundings;
    Indexes m_people, m_companies;
    std::unordered_map<std::int64_t, DayNumber> m_published;
    std::unordered_map<NameIndex, std::set<NameIndex>> m_companiesOf; // by person
    std::vector<Saying> m_sayings;
    std::vector<Post> m_teams;
};

/// The facts that tell where somebody came from or went to stand behind the post too.
void addPlaceRows(Post& post)
{
    for (const auto* turn : {&post.begin, &post.end})
        if (turn->placeRow)
            if (const auto at = std::lower_bound(post.rows.begin(), post.rows.end(), *turn->placeRow);
                at == post.rows.end() || *at != *turn->placeRow)
                post.rows.insert(at, *turn->placeRow);
}

/// The aliases of each person, over all claims.
using Aliases = std::unordered_map<NameIndex, std::vector<std::string>>;
Aliases aliasesOf(const FactTable& table)
{
    Aliases aliases;
    const auto people = indexesOf(table.people());
    const auto add = [&](const article::PersonName& person) {
        auto& known = aliases[people.at(person.name)];
        for (const auto& alias : person.aliases)
            if (std::find(known.begin(), known.end(), alias) == known.end())
                known.push_back(alias);
    };
    for (const auto& fact : table.snapshot().facts)
        if (fact.person)
            add(*fact.person);
    for (const auto& affiliation : table.snapshot().affiliations)
        add(affiliation.person);
    return aliases;
}

} // namespace

PostBook::PostBook(std::shared_ptr<const FactTable> table, const Filter& believed)
    : m_table{std::move(table)}
{
    Gatherer gatherer{*m_table, believed};
    gatherer.gather(believed);
    const auto aliases = aliasesOf(*m_table);
    const auto sayings = gatherer.bySubject();
    for (auto begin = sayings.begin(); begin != sayings.end();) {
        const auto end = std::upper_bound(begin, sayings.end(), *begin, Gatherer::isBefore);
        std::size_t ordinal = 0;
        for (auto& post : staysOf(*m_table, {begin, end})) {
            post.company = (*begin)->company;
            post.person = (*begin)->person;
            post.personId = (*begin)->personId;
            post.name = m_table->people()[(*begin)->person];
            if (const auto known = aliases.find(post.person); known != aliases.end())
                post.aliases = known->second;
            post.key = keyOf(*m_table, post, ordinal++);
            addPlaceRows(post);
            m_posts.push_back(std::move(post));
        }
        begin = end;
    }
    const auto isEarlier = [](const Post& a, const Post& b) { return a.company < b.company; };
    auto& teams = gatherer.teams();
    std::stable_sort(teams.begin(), teams.end(), isEarlier);
    const auto people = static_cast<std::ptrdiff_t>(m_posts.size());
    for (auto& team : teams) {
        team.key = keyOf(*m_table, team, 0);
        m_posts.push_back(std::move(team));
    }
    std::inplace_merge(m_posts.begin(), m_posts.begin() + people, m_posts.end(), isEarlier);
    for (NameIndex company = 0; company <= m_table->organizations().size(); ++company)
        m_companyBegin.push_back(
            static_cast<std::uint32_t>(std::lower_bound(m_posts.begin(), m_posts.end(), company,
                                           [](const Post& post, NameIndex index) { return post.company < index; })
                - m_posts.begin()));
}

std::pair<std::uint32_t, std::uint32_t> PostBook::of(NameIndex company) const
{
    if (company >= m_table->organizations().size())
        return {0, 0};
    return {m_companyBegin[company], m_companyBegin[company + 1]};
}

} // namespace exeunt::view
