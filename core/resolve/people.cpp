// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/people.h"

#include "core/resolve/person_names.h"
#include "core/resolve/union_find.h"
#include "core/text/romanize.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace exeunt::resolve {
namespace {

constexpr char kSeparator = '\x1f';

/// A role that few hold: several words, or four characters of Chinese. "CEO" and 总裁 are borne by many.
bool isSpecific(const std::string& role, const Input& input)
{
    constexpr std::size_t kFewestCharacters = 5;
    if (input.isCommonTitle && input.isCommonTitle(role))
        return false;
    const bool isHan = isHanName(role);
    return isHan ? text::countCodePoints(role) >= kFewestCharacters : role.find(' ') != std::string::npos;
}

/// What one claim shows of a person.
struct Signs {
    NameKeys names;
    std::vector<std::string> others; // organizations, roles, the article: what a name needs beside it
    std::vector<std::string> ways;   // organizations left and joined, told apart
};

constexpr char kArticleSign = 'a';

/// Reads the signs of a claim about a person.
class SignReader {
public:
    SignReader(const Input& input, const OrganizationKeys& organizations)
        : m_input{input}
        , m_organizations{organizations}
    {
    }
    [[nodiscard]] Signs read(const ToldMove& told) const
    {
        auto signs = begin(*told.move.person, told.article);
        for (const auto& end : {told.move.from, told.move.to})
            addOrganization(signs, end);
        if (told.move.from)
            signs.ways.push_back("f" + m_organizations.keyOf(told.move.from->name));
        if (told.move.to)
            signs.ways.push_back("t" + m_organizations.keyOf(told.move.to->name));
        for (const auto& role : {told.move.role, told.move.newRole})
            addRole(signs, role);
        return signs;
    }
    [[nodiscard]] Signs read(const ToldAffiliation& told) const
    {
        auto signs = begin(told.affiliation.person, told.article);
        addOrganization(signs, told.affiliation.organization);
        addRole(signs, told.affiliation.role);
        return signs;
    }
    [[nodiscard]] Signs read(const ToldReporting& told, const article::PersonName& person) const
    {
        auto signs = begin(person, told.article);
        addOrganization(signs, told.line.organization);
        return signs;
    }

private:
    [[nodiscard]] Signs begin(const article::PersonName& person, ArticleId article) const
    {
        return {keysOf(person, m_input), {kArticleSign + std::to_string(article.value)}, {}};
    }
    void addOrganization(Signs& signs, const std::optional<article::Organization>& organization) const
    {
        if (organization)
            signs.others.push_back("o" + m_organizations.keyOf(organization->name));
    }
    void addRole(Signs& signs, const std::optional<std::string>& role) const
    {
        if (role && isSpecific(*role, m_input))
            signs.others.push_back("r" + m_input.fold(*role));
    }

    const Input& m_input;
    const OrganizationKeys& m_organizations;
};

void show(KeyJoiner& joiner, const Signs& signs, std::size_t index)
{
    for (const auto& name : signs.names.own)
        for (const auto& other : signs.others)
            joiner.show(name + kSeparator + other, index);
    const auto& names = signs.names.names;
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t j = i + 1; j < names.size(); ++j)
            joiner.show(names[i] + kSeparator + "n" + names[j], index);
}

/// Lesser forms of names meet the full one, where a sign leaves no more than one.
class LesserForms {
public:
    LesserForms(UnionFind& groups, const std::map<std::size_t, Signs>& claims)
        : m_groups{groups}
        , m_claims{claims}
    {
    }
    void join(Likeness likeness)
    {
        collectAnswers(likeness);
        std::map<std::size_t, std::set<std::size_t>> meant; // by the group that asks
        for (const auto& [index, signs] : m_claims)
            for (const auto& key : signs.names.asks)
                if (const auto group = m_groups.find(index); key.likeness == likeness && m_known.count({group, key.key}) == 0)
                    eachSign(key, signs, [&](const std::string& sign) { addAll(meant[group], sign); });
        for (const auto& [group, answers] : meant)
            if (answers.size() == 1)
                m_groups.join(group, *answers.begin());
    }

private:
    static constexpr std::size_t kAmbiguous = 2; // more need not be told apart

    void collectAnswers(Likeness likeness)
    {
        m_answers.clear();
        m_known.clear();
        for (const auto& [index, signs] : m_claims)
            for (const auto& key : signs.names.answers) {
                if (key.likeness != likeness)
                    continue;
                const auto group = m_groups.find(index);
                m_known.emplace(group, key.key);
                eachSign(key, signs, [&](const std::string& sign) {
                    if (auto& groups = m_answers[sign]; groups.size() < kAmbiguous)
                        groups.insert(group);
                });
            }
    }
    void addAll(std::set<std::size_t>& to, const std::string& sign) const
    {
        if (const auto answers = m_answers.find(sign); answers != m_answers.end() && to.size() < kAmbiguous)
            to.insert(answers->second.begin(), answers->second.end());
    }
    /// A surname that many bear says something within one article only; a given name also of who went the same way.
    template <class Take>
    static void eachSign(const LikeKey& key, const Signs& signs, Take&& take)
    {
        const bool isGivenName = key.likeness == Likeness::GivenName;
        const bool isInArticleOnly = isGivenName || (key.likeness == Likeness::Surname && text::isPinyin(key.key));
        for (const auto& sign : signs.others)
            if (!isInArticleOnly || sign.front() == kArticleSign)
                take(key.key + kSeparator + sign);
        if (isGivenName)
            for (const auto& way : signs.ways)
                take(key.key + kSeparator + way);
    }

    UnionFind& m_groups;
    const std::map<std::size_t, Signs>& m_claims;
    std::map<std::string, std::set<std::size_t>> m_answers; // by form and sign: the groups that may be meant
    std::set<std::pair<std::size_t, std::string>> m_known;  // full names of a group: it asks for none
};

/// Teams meet by the unit's name; those without one, by the way they go. move_clusters compares the rest.
void showTeam(KeyJoiner& joiner, const ToldMove& told, const Input& input, const OrganizationKeys& keys, std::size_t index)
{
    const auto key = [&](const std::optional<article::Organization>& organization) {
        return organization ? keys.keyOf(organization->name) : std::string{};
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
    if (move.from && move.to) // "the team" and "the founding team" on one way: their units are compared later
        joiner.show("t" + key(move.from) + kSeparator + key(move.to), index);
}

} // namespace

Subjects subjectsOf(const Input& input, const OrganizationKeys& organizations)
{
    const auto firstAffiliation = input.moves.size();
    const auto firstLine = firstAffiliation + input.affiliations.size(); // person and manager in turn
    UnionFind groups{firstLine + 2 * input.reporting.size()};
    KeyJoiner joiner{groups};
    const SignReader reader{input, organizations};
    std::map<std::size_t, Signs> claims;
    for (std::size_t i = 0; i < input.moves.size(); ++i) {
        if (input.moves[i].move.person)
            claims.emplace(i, reader.read(input.moves[i]));
        else
            showTeam(joiner, input.moves[i], input, organizations, i);
    }
    for (std::size_t i = 0; i < input.affiliations.size(); ++i)
        claims.emplace(firstAffiliation + i, reader.read(input.affiliations[i]));
    for (std::size_t i = 0; i < input.reporting.size(); ++i) {
        const auto& told = input.reporting[i];
        claims.emplace(firstLine + 2 * i, reader.read(told, told.line.person));
        claims.emplace(firstLine + 2 * i + 1, reader.read(told, told.line.manager));
    }
    for (const auto& [index, signs] : claims)
        show(joiner, signs, index);
    LesserForms lesser{groups, claims};
    for (const auto likeness :
        {Likeness::Romanized, Likeness::WithoutMiddleName, Likeness::Initials, Likeness::Surname, Likeness::GivenName})
        lesser.join(likeness);
    Subjects subjects;
    for (std::size_t i = 0; i < input.moves.size(); ++i)
        subjects.moves.push_back(groups.find(i));
    for (std::size_t i = 0; i < input.affiliations.size(); ++i)
        subjects.affiliations.push_back(groups.find(firstAffiliation + i));
    for (std::size_t i = 0; i < input.reporting.size(); ++i) {
        subjects.people.push_back(groups.find(firstLine + 2 * i));
        subjects.managers.push_back(groups.find(firstLine + 2 * i + 1));
    }
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
    const auto rank = [](const auto& entry) {
        return std::tuple{isHanName(entry.first), isFull(entry.first), entry.second, entry.first.size()};
    };
    const auto best =
        std::max_element(counts.begin(), counts.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    forms.erase(best->first);
    return {best->first, {forms.begin(), forms.end()}};
}

} // namespace exeunt::resolve
