// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resolve/build_input.h"

#include "core/text/fold.h"

#include <algorithm>

namespace exeunt::test {
namespace {

std::optional<std::string> orNothing(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<article::Organization> organization(const std::string& name)
{
    return name.empty() ? std::nullopt : std::optional{article::Organization{name, std::nullopt}};
}

article::Move moveOf(const Says& says, std::int64_t id)
{
    article::Move move;
    move.id = ClaimId{id};
    if (says.team.empty())
        move.person = article::PersonName{says.person, says.aliases};
    move.isTeam = !says.team.empty();
    move.unitMoved = orNothing(says.team);
    move.kind = says.kind;
    move.from = organization(says.from);
    move.to = organization(says.to);
    move.role = orNothing(says.role);
    move.newRole = orNothing(says.newRole);
    if (!says.date.empty())
        move.date = *date::Edtf::parse(says.date);
    move.status = says.status;
    move.isBackground = says.isBackground;
    move.evidence = {{0, 1}};
    return move;
}

} // namespace

resolve::Input inputOf(const std::vector<Says>& claims)
{
    resolve::Input input;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        input.moves.push_back({ArticleId{claims[i].article}, moveOf(claims[i], static_cast<std::int64_t>(i) + 1)});
        publish(input, claims[i].article, "2031-06-01");
    }
    input.fold = [](std::string_view name) { return text::foldKey(name); };
    input.canonicalOrganization = [](std::string_view name) {
        return name == "Northbridge" ? std::string{"北桥"} : text::simplify(name);
    };
    return input;
}

void publish(resolve::Input& input, std::int64_t article, const std::string& date)
{
    const auto found =
        std::find_if(input.articles.begin(), input.articles.end(), [&](const auto& info) { return info.id.value == article; });
    auto& info = found == input.articles.end() ? input.articles.emplace_back() : *found;
    info.id = ArticleId{article};
    info.published = *date::Edtf::parse(date);
}

std::vector<resolve::Fact> resolved(const std::vector<Says>& claims)
{
    return resolve::resolve(inputOf(claims));
}

} // namespace exeunt::test
