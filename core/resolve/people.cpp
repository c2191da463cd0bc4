// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/people.h"

#include "core/resolve/union_find.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace exeunt::resolve {
namespace {

constexpr char kSeparator = '\x1f';

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isHan(std::string_view text)
{
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3 && static_cast<unsigned char>(text.front()) <= 0xE9;
}

/// A form that stands for the person and nobody else: no lone surname, no first name out of the full one.
bool isTelling(const std::string& form, const std::string& fullName)
{
    if (characters(form) < 2)
        return false;
    const bool isOneWord = form.find(' ') == std::string::npos;
    return !(isOneWord && isAscii(form) && form != fullName && fullName.find(' ') != std::string::npos);
}

std::vector<std::string> nameKeys(const article::PersonName& person, const Input& input)
{
    std::set<std::string> keys;
    for (const auto& form : person.aliases)
        if (isTelling(form, person.name))
            keys.insert(input.fold(form));
    keys.insert(input.fold(person.name));
    return {keys.begin(), keys.end()};
}

/// A role that few hold: several words, or four characters of Chinese. "CEO" and 总裁 are borne by many.
bool isSpecific(const std::string& role)
{
    return isAscii(role) ? std::count(role.begin(), role.end(), ' ') >= 1 : characters(role) >= 5;
}

/// What one claim shows of a person.
struct Signs {
    std::vector<std::string> names;
    std::vector<std::string> others; // organizations, roles, the article: what a name needs beside it
};

void addOrganization(Signs& signs, const std::optional<article::Organization>& organization, const Input& input)
{
    if (organization)
        signs.others.push_back("o" + input.fold(input.canonicalOrganization(organization->name)));
}

void addRole(Signs& signs, const std::optional<std::string>& role, const Input& input)
{
    if (role && isSpecific(*role))
        signs.others.push_back("r" + input.fold(*role));
}

Signs signsOf(const ToldMove& told, const Input& input)
{
    Signs signs{nameKeys(*told.move.person, input), {"a" + std::to_string(told.article.value)}};
    addOrganization(signs, told.move.from, input);
    addOrganization(signs, told.move.to, input);
    addRole(signs, told.move.role, input);
    addRole(signs, told.move.newRole, input);
    return signs;
}

Signs signsOf(const ToldAffiliation& told, const Input& input)
{
    Signs signs{nameKeys(told.affiliation.person, input), {"a" + std::to_string(told.article.value)}};
    addOrganization(signs, told.affiliation.organization, input);
    addRole(signs, told.affiliation.role, input);
    return signs;
}

void show(KeyJoiner& joiner, const Signs& signs, std::size_t index)
{
    for (std::size_t i = 0; i < signs.names.size(); ++i) {
        for (const auto& other : signs.others)
            joiner.show(signs.names[i] + kSeparator + other, index);
        for (std::size_t j = i + 1; j < signs.names.size(); ++j) // two names in common are sign enough
            joiner.show(signs.names[i] + kSeparator + "n" + signs.names[j], index);
    }
}

/// Teams meet by the unit's name; those without one, by the way they go. move_clusters compares the rest.
void showTeam(KeyJoiner& joiner, const ToldMove& told, const Input& input, std::size_t index)
{
    const auto key = [&](const std::optional<article::Organization>& organization) {
        return organization ? input.fold(input.canonicalOrganization(organization->name)) : std::string{};
    };
    const auto& move = told.move;
    if (!move.isTeam && !move.unitMoved)
        return; // nobody in particular: nothing to meet by
    if (move.unitMoved) {
        const auto unit = "u" + input.fold(*move.unitMoved) + kSeparator;
        if (move.from)
            joiner.show(unit + "f" + key(move.from), index);
        if (move.to)
            joiner.show(unit + "t" + key(move.to), index);
    }
    if (move.from && move.to) { // "the team" and "the founding team" on one way: their units are compared later
        joiner.show("t" + key(move.from) + kSeparator + key(move.to), index);
    }
}

} // namespace

std::vector<std::size_t> subjectsOf(const Input& input)
{
    UnionFind groups{input.moves.size() + input.affiliations.size()};
    KeyJoiner joiner{groups};
    for (std::size_t i = 0; i < input.moves.size(); ++i) {
        if (input.moves[i].move.person)
            show(joiner, signsOf(input.moves[i], input), i);
        else
            showTeam(joiner, input.moves[i], input, i);
    }
    for (std::size_t i = 0; i < input.affiliations.size(); ++i)
        show(joiner, signsOf(input.affiliations[i], input), input.moves.size() + i);
    std::vector<std::size_t> subjects;
    for (std::size_t i = 0; i < input.moves.size(); ++i)
        subjects.push_back(groups.find(i));
    return subjects;
}

article::PersonName nameOfAll(const std::vector<const article::PersonName*>& names)
{
    std::map<std::string, std::size_t> counts;
    std::set<std::string> forms;
    for (const auto* person : names) {
        ++counts[person->name];
        forms.insert(person->name);
        forms.insert(person->aliases.begin(), person->aliases.end());
    }
    const auto rank = [](const auto& entry) { return std::tuple{isHan(entry.first), entry.second, entry.first.size()}; };
    const auto best =
        std::max_element(counts.begin(), counts.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    forms.erase(best->first);
    return {best->first, {forms.begin(), forms.end()}};
}

} // namespace exeunt::resolve
