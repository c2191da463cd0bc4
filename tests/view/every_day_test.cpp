// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of every day of three years against a plain reference, which reads the claims anew for each person and day.
#include "core/view/departures/departures.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/view/invented_moves.h"
#include "tests/view/real_articles.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace exeunt;
using namespace exeunt::view;
using article::MoveKind;
using article::Status;

namespace {

/// Days as plain numbers; what is open lies far off.
constexpr std::int64_t kFar = 10'000'000;

struct Told {
    bool isArrival = false, isUndated = false, isPlan = false;
    std::int64_t first = -kFar, last = kFar, announced = kFar;
    std::size_t fact = 0;
    [[nodiscard]] std::int64_t twiceMiddle() const { return first == -kFar ? 2 * last : last == kFar ? 2 * first : first + last; }
};

struct Stay {
    std::vector<Told> begin, end; // at most one of each
};

std::optional<std::int64_t> number(const std::optional<date::Day>& day)
{
    return day ? std::optional<std::int64_t>{day->time_since_epoch().count()} : std::nullopt;
}

class Reference {
public:
    explicit Reference(const service::Snapshot& snapshot)
        : m_snapshot{snapshot}
    {
    }

    /// "person: word" for everybody at a company on a day, but those whom affiliations and moves both tell of.
    std::multiset<std::string> on(const std::string& company, std::int64_t day) const
    {
        std::multiset<std::string> said;
        for (const auto& person : people()) {
            if (isTwofold(company, person))
                continue;
            for (const auto& stay : staysOf(company, person))
                if (const auto word = wordFor(stay, day); !word.empty())
                    said.insert(person + ": " + word);
        }
        return said;
    }
    bool isTwofold(const std::string& company, const std::string& person) const
    {
        return (isMoved(company, person) && isSeen(company, person)) || hasLineAnywhere(person);
    }

private:
    static bool isWithin(const resolve::Fact& fact)
    {
        if (fact.from && fact.to)
            return fact.from->name == fact.to->name;
        return fact.kind == MoveKind::RoleChange || (fact.kind == MoveKind::Appointment && fact.from);
    }
    static bool concerns(const resolve::Fact& fact, const std::string& company, const std::string& person)
    {
        return fact.person && fact.person->name == person
            && ((fact.from && fact.from->name == company) || (fact.to && fact.to->name == company));
    }
    bool isMoved(const std::string& company, const std::string& person) const
    {
        return std::any_of(
            m_snapshot.facts.begin(), m_snapshot.facts.end(), [&](const auto& fact) { return concerns(fact, company, person); });
    }
    /// Lines without a company belong wherever both have been: told of apart, in departures_test.
    bool hasLineAnywhere(const std::string& person) const
    {
        return std::any_of(m_snapshot.reporting.begin(), m_snapshot.reporting.end(),
            [&](const auto& line) { return (line.person.name == person || line.manager.name == person) && !line.organization; });
    }
    bool isSeen(const std::string& company, const std::string& person) const
    {
        const bool isPlaced = std::any_of(m_snapshot.affiliations.begin(), m_snapshot.affiliations.end(),
            [&](const auto& seen) { return seen.person.name == person && seen.organization.name == company; });
        return isPlaced || std::any_of(m_snapshot.reporting.begin(), m_snapshot.reporting.end(), [&](const auto& line) {
            return (line.person.name == person || line.manager.name == person) && line.organization
                && line.organization->name == company;
        });
    }
    std::set<std::string> people() const
    {
        std::set<std::string> names;
        for (const auto& fact : m_snapshot.facts)
            if (fact.person)
                names.insert(fact.person->name);
        for (const auto& seen : m_snapshot.affiliations)
            names.insert(seen.person.name);
        return names;
    }

    /// The earliest day on which an article that is sure of it was published.
    std::int64_t doneBy(const resolve::Fact& fact) const
    {
        auto day = kFar;
        if (fact.status != Status::Confirmed || fact.kind == MoveKind::PlannedDeparture)
            return day;
        for (const auto& source : fact.sources)
            for (const auto& article : m_snapshot.articles)
                if (article.id == source.article && source.status == Status::Confirmed && article.published)
                    day = std::min(day, number(article.published->lastDay()).value_or(kFar));
        if (fact.reported)
            day = std::min(day, number(fact.reported->lastDay()).value_or(kFar));
        return day;
    }

    Told told(std::size_t index, bool isArrival) const
    {
        const auto& fact = m_snapshot.facts[index];
        Told told;
        told.isArrival = isArrival;
        told.fact = index;
        told.isPlan = fact.kind == MoveKind::PlannedDeparture;
        if (fact.date && fact.date->hasYear()) {
            told.first = number(fact.date->firstDay()).value_or(-kFar);
            told.last = number(fact.date->lastDay()).value_or(kFar);
        }
        if (const auto done = doneBy(fact); done >= told.first)
            told.last = std::min(told.last, done);
        if (fact.announced)
            told.announced = number(fact.announced->lastDay()).value_or(kFar);
        told.isUndated = told.first == -kFar && told.last == kFar;
        return told;
    }

    std::vector<Stay> staysOf(const std::string& company, const std::string& person) const
    {
        std::vector<Stay> stays;
        std::vector<Told> dated, undated;
        bool isThere = false; // told without a beginning or an end
        for (std::size_t i = 0; i < m_snapshot.facts.size(); ++i) {
            const auto& fact = m_snapshot.facts[i];
            if (!concerns(fact, company, person))
                continue;
            const bool isFrom = fact.from && fact.from->name == company;
            const bool isTakenAway = fact.status == Status::Denied || fact.status == Status::Reversed;
            if (isTakenAway || isWithin(fact)) {
                isThere = isThere || (isTakenAway ? isFrom && !(fact.to && fact.to->name == company) : true);
                continue;
            }
            if (!isFrom && fact.kind == MoveKind::PlannedDeparture)
                continue; // a plan places nobody
            const auto event = told(i, !isFrom);
            (event.isUndated ? undated : dated).push_back(event);
        }
        const auto order = [](const Told& a, const Told& b) {
            return std::tuple{a.twiceMiddle(), !a.isArrival, a.fact} < std::tuple{b.twiceMiddle(), !b.isArrival, b.fact};
        };
        std::stable_sort(dated.begin(), dated.end(), order);
        std::stable_sort(undated.begin(), undated.end(), [](const Told& a, const Told& b) {
            return std::pair{!a.isArrival, a.fact} < std::pair{!b.isArrival, b.fact};
        });
        // A change within the company is a stay as well, and where it comes first the arrival told later adds nothing.
        if (firstIsWithin(company, person, dated))
            stays.emplace_back();
        for (const auto& event : dated)
            take(stays, event);
        for (const auto& event : undated)
            take(stays, event);
        if (stays.empty() && isThere)
            stays.emplace_back();
        addSightings(stays, company, person);
        return stays;
    }

    static void take(std::vector<Stay>& stays, const Told& event)
    {
        const bool isOpen = !stays.empty() && stays.back().end.empty();
        if (event.isArrival) {
            if (stays.empty() || (!isOpen && !event.isUndated))
                stays.emplace_back().begin = {event};
            else if (event.isUndated && stays.size() == 1 && stays.back().begin.empty())
                stays.back().begin = {event};
            return;
        }
        if (stays.empty())
            stays.emplace_back();
        if (stays.back().end.empty() || (stays.back().end[0].isPlan && !event.isPlan))
            stays.back().end = {event};
    }

    bool firstIsWithin(const std::string& company, const std::string& person, const std::vector<Told>& dated) const
    {
        for (std::size_t i = 0; i < m_snapshot.facts.size(); ++i) {
            const auto& fact = m_snapshot.facts[i];
            if (!concerns(fact, company, person) || !isWithin(fact) || fact.status == Status::Denied
                || fact.status == Status::Reversed)
                continue;
            const auto event = told(i, true);
            // Of two on one day arrivals count first, then leaving, then changes.
            if (!event.isUndated && (dated.empty() || event.twiceMiddle() < dated.front().twiceMiddle()))
                return true;
        }
        return false;
    }

    void addSightings(std::vector<Stay>& stays, const std::string& company, const std::string& person) const
    {
        if (!isSeen(company, person) || isMoved(company, person))
            return;
        stays.emplace_back();
        auto lastSeen = -kFar;
        for (const auto& seen : m_snapshot.affiliations)
            for (const auto& source : seen.sources)
                if (seen.person.name == person && seen.organization.name == company && !source.isPast && source.published)
                    lastSeen = std::max(lastSeen, number(source.published->firstDay()).value_or(-kFar));
        for (const auto& line : m_snapshot.reporting)
            for (const auto& source : line.sources)
                if ((line.person.name == person || line.manager.name == person) && line.organization
                    && line.organization->name == company && source.published)
                    lastSeen = std::max(lastSeen, number(source.published->firstDay()).value_or(-kFar));
        for (const auto& seen : m_snapshot.affiliations)
            for (const auto& source : seen.sources) {
                if (seen.person.name != person || seen.organization.name != company || !source.isPast)
                    continue;
                Told gone;
                gone.first = lastSeen;
                const auto day = source.published ? number(source.published->firstDay()) : std::nullopt;
                gone.last = day.value_or(kFar);
                if (day && *day <= lastSeen)
                    continue;
                if (stays.back().end.empty() || gone.last < stays.back().end[0].last)
                    stays.back().end = {gone};
            }
        if (!stays.back().end.empty()) {
            auto& end = stays.back().end[0];
            end.first = std::max(end.first, lastSeen == -kFar ? -kFar : lastSeen + 1);
            end.isUndated = end.first == -kFar && end.last == kFar;
        }
    }

    /// What can be on a day: each uncertain turn at its first or its last possible day.
    static std::string wordFor(const Stay& stay, std::int64_t day)
    {
        bool mayBeAbsent = false, mayBeHere = false, mayBeLeft = false;
        const std::vector<std::int64_t> begins =
            stay.begin.empty() ? std::vector<std::int64_t>{-kFar} : std::vector{stay.begin[0].first, stay.begin[0].last};
        std::vector<std::int64_t> ends = {kFar};
        if (!stay.end.empty()) {
            ends = {stay.end[0].first, stay.end[0].last};
            if (stay.end[0].isPlan)
                ends = stay.end[0].isUndated ? std::vector{kFar} : std::vector{stay.end[0].first, kFar};
        }
        for (const auto begin : begins)
            for (const auto end : ends)
                (day < begin ? mayBeAbsent : day >= end ? mayBeLeft : mayBeHere) = true;
        const bool isUndated = (!stay.begin.empty() && stay.begin[0].isUndated && mayBeAbsent)
            || (!stay.end.empty() && stay.end[0].isUndated && mayBeLeft);
        if (!mayBeHere && !mayBeLeft)
            return "";
        if (!mayBeHere)
            return "left";
        if (isUndated || (mayBeAbsent && mayBeLeft))
            return "unknown";
        if (mayBeAbsent)
            return "may have come";
        if (mayBeLeft)
            return "may have left";
        const bool isPlanned =
            !stay.end.empty() && (stay.end[0].announced <= day || (stay.end[0].isPlan && stay.end[0].announced == kFar));
        return isPlanned ? "planned" : "here";
    }

    const service::Snapshot& m_snapshot;
};

/// The same of a chart.
std::multiset<std::string> peopleOf(const departures::Chart& chart, const Reference& reference, const std::string& company)
{
    static const char* const kWords[] = {"absent", "here", "planned", "left", "may have come", "may have left", "unknown"};
    std::multiset<std::string> said;
    for (const auto& card : chart.cards)
        if (card.kind == departures::CardKind::Person && !reference.isTwofold(company, card.name))
            said.insert(card.name + ": " + kWords[static_cast<std::size_t>(card.presence)]);
    return said;
}

/// Out: how many cards were compared.
std::size_t compareDays(const std::shared_ptr<const FactTable>& table, std::size_t companies)
{
    const Reference reference{table->snapshot()};
    const auto book = std::make_shared<const PostBook>(table);
    std::size_t compared = 0;
    for (NameIndex company = 0; company < std::min(companies, table->organizations().size()); ++company) {
        const departures::Departures departures{book, {}, {company}};
        const auto& name = table->organizations()[company];
        CAPTURE(name);
        for (auto day = test::dayOf("2023-01-01"); day <= test::dayOf("2025-12-31"); ++day) {
            const auto drawn = peopleOf(departures.on(day), reference, name);
            const auto expected = reference.on(name, day);
            compared += expected.size();
            if (drawn != expected) {
                CAPTURE(date::isoDay(toDay(day)));
                CHECK(drawn == expected);
                return compared;
            }
        }
    }
    return compared;
}

/// A synthetic library with affiliations.
std::shared_ptr<const FactTable> withAffiliations(std::uint32_t seed)
{
    auto snapshot = std::make_shared<service::Snapshot>(*test::syntheticSnapshot({48, 4, seed}));
    for (std::int64_t i = 0; i < 24; ++i) {
        resolve::Affiliation seen;
        seen.id = ClaimId{1000 + i};
        const auto& fact = snapshot->facts[static_cast<std::size_t>(i) * 2];
        seen.person.name = fact.person && i % 3 != 0 ? fact.person->name : "Seen " + std::to_string(i % 5);
        seen.organization.name = fact.from ? fact.from->name : fact.to->name;
        for (std::int64_t s = 0; s <= i % 2; ++s) {
            resolve::Sighting sighting;
            sighting.claim = ClaimId{2000 + i * 2 + s};
            sighting.article = ArticleId{(i + s) % 12 + 1};
            if (i % 7 != 0)
                sighting.published = date::Edtf::ofMonth(2024, static_cast<int>((i * 5 + s) % 12) + 1);
            sighting.isPast = i % 4 == 1;
            seen.sources.push_back(sighting);
        }
        snapshot->affiliations.push_back(seen);
    }
    return std::make_shared<const FactTable>(std::move(snapshot));
}

} // namespace

TEST_CASE("on every day of three years the chart holds what the claims support: synthetic libraries", "[view][departures]")
{
    std::size_t compared = 0;
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        compared += compareDays(withAffiliations(seed), 4);
    }
    CHECK(compared > 50000);
}

TEST_CASE("on every day of three years the chart holds what the claims support: the real articles", "[view][departures][real]")
{
    const auto real = test::realArticles();
    if (!real)
        return;
    const auto& table = real->table;
    CHECK(table->size() > 15);
    CHECK(compareDays(table, 8) > 8000);
}
