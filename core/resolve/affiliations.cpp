// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/affiliations.h"

#include "core/resolve/source_order.h"

#include <algorithm>
#include <set>

namespace exeunt::resolve {
namespace {

Sighting sightingOf(const Background& background, ArticleId article, ClaimId claim, const std::vector<Span>& evidence)
{
    Sighting sighting;
    sighting.claim = claim;
    sighting.article = article;
    sighting.evidence = evidence;
    sighting.published = publishedOf(background, article);
    return sighting;
}

/// The name of an organization beside one person: that of the person's moves, where they name it too.
class ShownNames {
public:
    ShownNames(const Background& background, const Subjects& subjects)
        : m_background{background}
    {
        for (std::size_t i = 0; i < background.input.moves.size(); ++i)
            for (const auto* end : {&background.input.moves[i].move.from, &background.input.moves[i].move.to})
                if (*end)
                    remember(subjects.moves[i], (*end)->name);
        for (std::size_t i = 0; i < background.input.affiliations.size(); ++i)
            remember(subjects.affiliations[i], background.input.affiliations[i].affiliation.organization.name);
    }
    /// Whether a move or affiliation puts a person there.
    [[nodiscard]] bool isPlaced(std::size_t subject, const std::string& key) const { return m_names.count({subject, key}) != 0; }
    [[nodiscard]] const std::string& of(std::size_t subject, const std::string& name) const
    {
        const auto at = m_names.find({subject, m_background.organizations.keyOf(name)});
        return at == m_names.end() ? m_background.organizations.shownName(name) : at->second;
    }

private:
    void remember(std::size_t subject, const std::string& name)
    {
        m_names.try_emplace({subject, m_background.organizations.keyOf(name)}, m_background.organizations.shownName(name));
    }

    const Background& m_background;
    std::map<std::pair<std::size_t, std::string>, std::string> m_names;
};

/// Gone by one article, still there by a later one.
bool isDisputed(const std::vector<Sighting>& sources)
{
    bool isGone = false;
    for (const auto& source : sources) { // by publication
        if (isGone && !source.isPast && source.published)
            return true;
        isGone = isGone || (source.isPast && source.published);
    }
    return false;
}

/// The role told by most texts; of those alike the latest.
std::optional<std::string> roleOf(const std::vector<Sighting>& sources)
{
    std::map<std::string, std::size_t> counts;
    for (const auto& source : sources)
        if (source.role && !source.isCopy)
            ++counts[*source.role];
    std::optional<std::string> best;
    for (const auto& source : sources)
        if (source.role && !source.isCopy && (!best || counts[*source.role] >= counts[*best]))
            best = source.role;
    return best;
}

using UnitGroups = std::map<std::string, std::vector<std::size_t>>; // by folded unit: claims

/// A claim that tells no unit joins the only unit there is.
void joinUnitless(UnitGroups& groups)
{
    const auto unitless = groups.find("");
    if (unitless == groups.end() || groups.size() != 2)
        return;
    auto& only = std::next(unitless)->second;
    only.insert(only.end(), unitless->second.begin(), unitless->second.end());
    std::sort(only.begin(), only.end());
    groups.erase(unitless);
}

Affiliation merge(const Background& background, const std::vector<std::size_t>& claims)
{
    Affiliation merged;
    merged.id = background.input.affiliations[claims.front()].affiliation.id;
    for (const auto index : claims) {
        const auto& told = background.input.affiliations[index];
        auto sighting = sightingOf(background, told.article, told.affiliation.id, told.affiliation.evidence);
        sighting.role = told.affiliation.role;
        sighting.isPast = told.affiliation.isPast;
        merged.sources.push_back(std::move(sighting));
        if (!merged.organization.unit)
            merged.organization.unit = told.affiliation.organization.unit;
    }
    merged.independentSources = settle(background, merged.sources);
    merged.role = roleOf(merged.sources);
    merged.isDisputed = isDisputed(merged.sources);
    return merged;
}

/// The reporting lines of one person to one manager, by the key of the organization; "" where none is told.
using LinesByPlace = std::map<std::string, std::vector<std::size_t>>;

/// Articles take the company somebody leaves for the one where they report: where the manager is by other claims, all lines
/// between the two belong. Nothing changes where that is nowhere, or more than one place.
void gatherAtManager(LinesByPlace& lines, const ShownNames& names, std::size_t manager)
{
    LinesByPlace::iterator home = lines.end();
    for (auto at = lines.begin(); at != lines.end(); ++at)
        if (!at->first.empty() && names.isPlaced(manager, at->first)) {
            if (home != lines.end())
                return;
            home = at;
        }
    if (home == lines.end())
        return;
    for (auto at = lines.begin(); at != lines.end();) {
        if (at == home) {
            ++at;
            continue;
        }
        home->second.insert(home->second.end(), at->second.begin(), at->second.end());
        at = lines.erase(at);
    }
}

ReportingLine merge(const Background& background, const std::vector<std::size_t>& claims, const std::string& place,
    const ShownNames& names, std::size_t person)
{
    ReportingLine line;
    for (const auto index : claims) {
        const auto& [article, claim] = background.input.reporting[index];
        line.id = line.id.isStored() ? std::min(line.id, claim.id) : claim.id;
        line.sources.push_back(sightingOf(background, article, claim.id, claim.evidence));
        if (!claim.organization || background.organizations.keyOf(claim.organization->name) != place)
            continue;
        if (!line.organization)
            line.organization = article::Organization{names.of(person, claim.organization->name), std::nullopt};
        if (!line.organization->unit)
            line.organization->unit = claim.organization->unit;
    }
    line.independentSources = settle(background, line.sources);
    return line;
}

} // namespace

People peopleOf(const Input& input, const Subjects& subjects)
{
    struct Names {
        std::vector<const article::PersonName*> inMoves, elsewhere;
        ClaimId first;
    };
    std::map<std::size_t, Names> names;
    const auto add = [&](std::size_t subject, const article::PersonName& person, ClaimId claim, bool isMove) {
        auto& known = names[subject];
        (isMove ? known.inMoves : known.elsewhere).push_back(&person);
        if (!known.first.isStored() || claim < known.first)
            known.first = claim;
    };
    for (std::size_t i = 0; i < input.moves.size(); ++i)
        if (input.moves[i].move.person)
            add(subjects.moves[i], *input.moves[i].move.person, input.moves[i].move.id, true);
    for (std::size_t i = 0; i < input.affiliations.size(); ++i)
        add(subjects.affiliations[i], input.affiliations[i].affiliation.person, input.affiliations[i].affiliation.id, false);
    for (std::size_t i = 0; i < input.reporting.size(); ++i) {
        const auto& line = input.reporting[i].line;
        add(subjects.people[i], line.person, line.id, false);
        add(subjects.managers[i], line.manager, line.id, false);
    }
    People people;
    for (const auto& [subject, known] : names)
        people.emplace(
            subject, Person{PersonId{known.first.value}, nameOfAll(known.inMoves.empty() ? known.elsewhere : known.inMoves)});
    return people;
}

std::vector<Affiliation> affiliationsOf(const Background& background, const Subjects& subjects, const People& people)
{
    const auto& told = background.input.affiliations;
    std::map<std::pair<std::size_t, std::string>, UnitGroups> groups; // by subject and organization
    for (std::size_t i = 0; i < told.size(); ++i) {
        const auto& place = told[i].affiliation.organization;
        const auto unit = place.unit ? background.input.fold(*place.unit) : std::string{};
        groups[{subjects.affiliations[i], background.organizations.keyOf(place.name)}][unit].push_back(i);
    }
    const ShownNames names{background, subjects};
    std::vector<Affiliation> merged;
    for (auto& [key, units] : groups) {
        joinUnitless(units);
        for (const auto& [unit, claims] : units) {
            merged.push_back(merge(background, claims));
            merged.back().person = people.at(key.first).name;
            merged.back().personId = people.at(key.first).id;
            merged.back().organization.name = names.of(key.first, told[claims.front()].affiliation.organization.name);
        }
    }
    std::sort(merged.begin(), merged.end(), [](const Affiliation& a, const Affiliation& b) { return a.id < b.id; });
    return merged;
}

std::vector<ReportingLine> reportingOf(const Background& background, const Subjects& subjects, const People& people)
{
    const auto& told = background.input.reporting;
    std::map<std::pair<std::size_t, std::size_t>, LinesByPlace> pairs; // by person and manager
    for (std::size_t i = 0; i < told.size(); ++i) {
        const auto& place = told[i].line.organization;
        const auto key = place ? background.organizations.keyOf(place->name) : std::string{};
        if (subjects.people[i] != subjects.managers[i])
            pairs[{subjects.people[i], subjects.managers[i]}][key].push_back(i);
    }
    const ShownNames names{background, subjects};
    std::vector<ReportingLine> merged;
    for (auto& [pair, lines] : pairs) {
        gatherAtManager(lines, names, pair.second);
        for (const auto& [place, claims] : lines) {
            auto line = merge(background, claims, place, names, pair.first);
            line.person = people.at(pair.first).name;
            line.personId = people.at(pair.first).id;
            line.manager = people.at(pair.second).name;
            line.managerId = people.at(pair.second).id;
            merged.push_back(std::move(line));
        }
    }
    std::sort(merged.begin(), merged.end(), [](const ReportingLine& a, const ReportingLine& b) { return a.id < b.id; });
    return merged;
}

} // namespace exeunt::resolve
