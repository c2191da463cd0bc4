// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lexicon.h"

#include "core/extract/aho_corasick.h"
#include "core/extract/extractor.h"
#include "core/extract/strategy/inflect.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace exeunt;

namespace {

const extract::Lexicon& lexicon()
{
    static const extract::Lexicon shared;
    return shared;
}

/// "Apple~" for a weak hit, "Google" for a sure one.
std::vector<std::string> namesIn(const std::string& text, bool isChinese = false)
{
    std::vector<std::string> names;
    for (const auto& mention : lexicon().organizationsIn(text, isChinese))
        names.push_back(std::string{mention.span.of(text)} + (mention.isWeak ? "~" : ""));
    return names;
}

using Names = std::vector<std::string>;

bool holds(const Names& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

TEST_CASE("a primary name that its row repeats with a mark needs context", "[extract][lexicon]")
{
    CHECK(namesIn("a lawyer at Apple said") == Names{"Apple~"});
    CHECK(namesIn("荣耀归于团队", true) == Names{"荣耀~"});
    CHECK(namesIn("a lawyer at Anthropic said") == Names{"Anthropic"});
}

TEST_CASE("Latin names match with their capitals", "[extract][lexicon]")
{
    CHECK(namesIn("those who know a meta word, an apple and a box").empty());
    CHECK(namesIn("experts at Meta") == Names{"Meta"});
    CHECK(namesIn("ANTHROPIC CUTS PRICES") == Names{"ANTHROPIC"});
    CHECK(holds(namesIn("他在openai工作", true), "openai"));
}

TEST_CASE("words that only close a name are known", "[extract][lexicon]")
{
    CHECK(lexicon().isFormWord("AG"));
    CHECK(lexicon().isFormWord("Inc"));
    CHECK_FALSE(lexicon().isFormWord("Harbor"));
}

TEST_CASE("an ordinary name that other words continue is another company's", "[extract][lexicon]")
{
    const extract::Extractor extractor;
    article::Article article;
    article.language = "en";
    article.text = "Apple Harbor Capital appointed Jane Osei as chief executive.";
    const auto claims = extractor.extract(article);
    REQUIRE(claims.moves.size() == 1);
    REQUIRE(claims.moves[0].to.has_value());
    CHECK(claims.moves[0].to->name == "Apple Harbor Capital");
}

TEST_CASE("a word with an open end matches inside a longer one", "[extract][lexicon]")
{
    extract::AhoCorasick words;
    words.add("sparte", 1, {true, false});
    words.add("zentr", 2, {true, true});
    words.add("werk", 3);
    words.compile();
    const auto numbers = [&](std::string_view text) {
        std::vector<std::uint32_t> found;
        for (const auto& hit : words.scan(text))
            found.push_back(hit.word);
        return found;
    };
    CHECK(numbers("die Pumpensparte") == std::vector<std::uint32_t>{1});
    CHECK(numbers("die Spartenleiter").empty());
    CHECK(numbers("zwei Rechenzentren") == std::vector<std::uint32_t>{2});
    CHECK(numbers("ein Netzwerk, ein Werk") == std::vector<std::uint32_t>{3});
}

TEST_CASE("a marked verb has its forms", "[extract][strategy]")
{
    using extract::strategy::englishForms;
    using extract::strategy::germanForms;
    CHECK(englishForms("expand into") == Names{"expand into", "expands into", "expanded into", "expanding into"});
    CHECK(englishForms("build/built") == Names{"build", "builds", "builded", "building", "built"});
    CHECK(englishForms("ship") == Names{"ship", "ships", "shipped", "shipping"});
    CHECK(englishForms("carry") == Names{"carry", "carries", "carried", "carrying"});
    CHECK(englishForms("close") == Names{"close", "closes", "closed", "closing"});
    CHECK(germanForms("senken") == Names{"senken", "senkt", "senkte", "senkten", "gesenkt"});
    CHECK(germanForms("reduzieren") == Names{"reduzieren", "reduziert", "reduzierte", "reduzierten"});
    const auto forms = germanForms("ab+bauen");
    for (const std::string form : {"abbauen", "abbaut", "abgebaut", "abzubauen", "baut…ab"})
        CHECK(holds(forms, form));
    CHECK(holds(germanForms("auf+geben/gibt/gab/gegeben"), "gibt…auf"));
}
