// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/strategies.h"
#include "core/view/strategies/term_finder.h"

#include "tests/support/catch.h"
#include "tests/view/invented_plans.h"

#include <algorithm>

using namespace exeunt;
using namespace exeunt::view;
using article::Aspect;
using strategies::Strategies;

namespace {

std::vector<std::string> termsOf(const std::string& statement, bool withPartners = false)
{
    const auto table = test::tableOf({{"Norvane", Aspect::Model, "x"}}, {{"", ""}});
    strategies::TermFinder finder{*table, {"Norvane", "青屿", "零一万物"}};
    std::vector<std::string> texts;
    for (const auto& term : finder.termsIn(statement, withPartners))
        texts.push_back(term.text);
    std::sort(texts.begin(), texts.end());
    return texts;
}

using Texts = std::vector<std::string>;

std::vector<std::string> textsOf(const std::vector<strategies::Term>& terms)
{
    std::vector<std::string> texts;
    for (const auto& term : terms)
        texts.push_back(term.text);
    return texts;
}

} // namespace

TEST_CASE("terms are taken from statements in three languages", "[view][strategies]")
{
    using Row = std::tuple<std::string, Texts>;
    const auto [statement, terms] = GENERATE(table<std::string, Texts>({
        // Letters among ideographs, concepts, phrases between stop words.
        Row{"青屿选择了 MoE 架构的路线", {"MoE"}},
        Row{"青屿面向 To B 客户推出 Mirafold 平台", {"Mirafold", "To B"}},
        Row{"转而聚焦潮汐预测与港口调度", {"港口调度", "潮汐预测"}},
        Row{"青屿成立“海图联合实验室”", {"海图联合实验室", "联合实验室"}},
        Row{"计划把算力集群扩大到2030年的三倍", {"算力", "集群"}},
        Row{"青屿押注端側模型", {"端側模型"}}, // traditional script is one with simplified
        // English: concepts, two or three words, marked words alone; no verb, no adverb alone.
        Row{"Norvane will concentrate on small models for hospitals", {"hospitals", "small models"}},
        Row{"Norvane drops its tidal forecasts and quickly expands", {"tidal forecasts"}},
        Row{"Norvane sells HarbourGPT to port authorities", {"HarbourGPT", "port authorities"}},
        // German: nouns with their adjective, compounds; no verb, no plain general noun.
        Row{"Norvane will supergroße Modelle nicht mehr entwickeln", {"supergroße Modelle"}},
        Row{"Das Unternehmen setzt auf die Gezeitenvorhersage und auf günstige Preise",
            {"Gezeitenvorhersage", "günstige Preise"}},
        Row{"Norvane baut die KI-Infrastruktur für Krankenhäuser aus", {"KI-Infrastruktur", "Krankenhäuser"}},
    }));
    CAPTURE(statement);
    CHECK(termsOf(statement) == terms);
}

TEST_CASE("neither names nor numbers nor general words are terms", "[view][strategies]")
{
    for (const auto* statement :
        {"零一万物与青屿", "零一萬物和 Norvane", "01.AI and Norvane", "Norvane 2031 年", "超过 300 名员工", "进一步扩大市场",
            "Norvane will expand its business this year", "Das Unternehmen will seine Strategie ändern", "50% mehr"}) {
        CAPTURE(statement);
        CHECK(termsOf(statement).empty());
    }
    // A known organization is a term of a partnership, whole, and nowhere else.
    CHECK(termsOf("Norvane hat mit Alibaba Cloud ein gemeinsames Labor") == Texts{"gemeinsames Labor"});
    CHECK(termsOf("Norvane hat mit Alibaba Cloud ein gemeinsames Labor", true) == Texts{"Alibaba Cloud", "gemeinsames Labor"});
}

TEST_CASE("no term is a piece of a word", "[view][strategies]")
{
    // "GPU" in a longer word, "RL" inside "Berlin", "端侧" beside letters.
    CHECK(termsOf("Norvane opens offices in Berlin") == Texts{});
    const auto terms = termsOf("Norvane shows GPUnit and the Agentur");
    CHECK(std::find(terms.begin(), terms.end(), "GPU") == terms.end());
    CHECK(std::find(terms.begin(), terms.end(), "Agent") == terms.end());
}

TEST_CASE("a person's name is no term", "[view][strategies]")
{
    auto snapshot = test::snapshotOf({{"青屿", Aspect::Talent, "x"}}, {{"", ""}});
    resolve::Affiliation affiliation;
    affiliation.person.name = "苏望潮";
    affiliation.organization.name = "青屿";
    snapshot->affiliations = {affiliation};
    const FactTable table{snapshot};
    strategies::TermFinder finder{table, {"青屿"}};
    CHECK(finder.termsIn("青屿挖来了苏望潮").empty());
    CHECK(finder.termsIn("青屿挖来了港口学者苏望潮").empty());
}

TEST_CASE("what several companies share is told across scripts and languages", "[view][strategies]")
{
    const std::vector<test::Plans> plans{
        {"Norvane", Aspect::Model, "Norvane setzt auf MoE (Mixture of Experts) und die Gezeitenvorhersage"},
        {"青屿", Aspect::Model, "青屿走混合专家路线，押注端侧模型"},
        {"Tessaline", Aspect::Model, "Tessaline bets on a mixture of experts, on MoE"},
        {"Tessaline", Aspect::Market, "Tessaline turns to enterprise customers"},
        {"青屿", Aspect::Market, "青屿聚焦ToB"},
    };
    Filter filter;
    filter.organizations = {"Norvane", "青屿", "Tessaline"};
    const Strategies strategies{test::tableOf(plans, {{"The Harbour Post", "2031-05-01"}}), filter};
    const auto& model = strategies.terms(static_cast<std::size_t>(Aspect::Model));
    REQUIRE(model.shared.size() == 1);
    CHECK(model.shared[0].companies == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(model.shared[0].statements.size() == 3);
    CHECK(textsOf(model.single) == Texts{"Gezeitenvorhersage", "端侧模型"});
    CHECK(model.single[1].companies == std::vector<std::uint32_t>{1});
    const auto& market = strategies.terms(static_cast<std::size_t>(Aspect::Market));
    REQUIRE(market.shared.size() == 1);
    CHECK(market.shared[0].companies == std::vector<std::uint32_t>{1, 2});
    CHECK(strategies.terms(static_cast<std::size_t>(Aspect::Funding)).isEmpty());
}
