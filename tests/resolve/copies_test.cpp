// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/copies.h"
#include "core/resolve/text_sketch.h"
#include "tests/resolve/build_input.h"
#include "tests/support/catch.h"

#include <random>

using namespace exeunt;
using namespace exeunt::test;

namespace {

/// Text of random Han characters; the same seed gives the same text.
std::string textOf(unsigned seed, std::size_t characters)
{
    std::mt19937 random{seed};
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) {
        const auto c = 0x4E00U + static_cast<std::uint32_t>(random() % 3000U);
        text += static_cast<char>(0xE0U | c >> 12U);
        text += static_cast<char>(0x80U | (c >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    }
    return text;
}

} // namespace

TEST_CASE("a repost in another frame is alike, another article is not", "[resolve]")
{
    const auto report = textOf(1, 1200);
    const auto original = resolve::sketchOf(report);
    CHECK(resolve::similarity(original, resolve::sketchOf(report)) == 1.0);
    CHECK(resolve::similarity(original, resolve::sketchOf(textOf(2, 60) + "\n" + report + "。\n" + textOf(3, 60))) > 0.75);
    CHECK(resolve::similarity(original, resolve::sketchOf(textOf(4, 1200))) < 0.1);
    CHECK(resolve::similarity(resolve::sketchOf("A short line of news."), resolve::sketchOf("a short  line of NEWS")) == 1.0);
    CHECK(resolve::similarity(resolve::sketchOf(""), resolve::sketchOf("")) == 0.0);
}

TEST_CASE("copies of one text count as one source", "[resolve]")
{
    auto input = inputOf({
        {.article = 1, .person = "Mara Vell", .from = "Norvane", .date = "2031-05"},
        {.article = 2, .person = "Mara Vell", .from = "Norvane", .date = "2031-05"},
        {.article = 3, .person = "Mara Vell", .from = "Norvane", .date = "2031-05"},
    });
    publish(input, 1, "2031-05-04");
    publish(input, 2, "2031-05-03");
    input.articles[0].sketch = resolve::sketchOf(textOf(1, 800) + textOf(5, 30));
    input.articles[1].sketch = resolve::sketchOf(textOf(1, 800));
    input.articles[2].sketch = resolve::sketchOf(textOf(2, 800));
    const auto facts = resolve::resolve(input);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].independentSources == 2);
    REQUIRE(facts[0].sources.size() == 3);
    CHECK(facts[0].sources[0].article.value == 2); // the earliest is the original
    CHECK_FALSE(facts[0].sources[0].isCopy);
    CHECK(facts[0].sources[1].article.value == 1);
    CHECK(facts[0].sources[1].isCopy);
    CHECK_FALSE(facts[0].sources[2].isCopy);
}

TEST_CASE("the original is the earliest published, then the first", "[resolve]")
{
    const auto sketch = resolve::sketchOf(textOf(1, 500));
    const std::vector<resolve::ArticleInfo> articles{{ArticleId{7}, std::nullopt, sketch},
        {ArticleId{8}, *date::Edtf::parse("2031-02-02"), sketch}, {ArticleId{9}, *date::Edtf::parse("2031-02-01"), sketch}};
    const auto originals = resolve::originals(articles);
    CHECK(originals.at(ArticleId{7}) == ArticleId{9});
    CHECK(originals.at(ArticleId{8}) == ArticleId{9});
    CHECK(originals.at(ArticleId{9}) == ArticleId{9});
}

namespace {

/// Sentences of random words; every `editEvery`th word is another one (0: none).
std::string wordsOf(unsigned seed, std::size_t words, std::size_t editEvery)
{
    std::mt19937 random{seed};
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        std::string word;
        for (auto letters = 2 + random() % 8; letters > 0; --letters)
            word += static_cast<char>('a' + random() % 26);
        text += (editEvery != 0 && i % editEvery == editEvery - 1 ? std::string{"edited"} : word) + (i % 14 == 13 ? ". " : " ");
    }
    return text;
}

bool areOne(const std::string& a, const std::string& b)
{
    const std::vector<resolve::ArticleInfo> articles{{ArticleId{1}, *date::Edtf::parse("2031-02-01"), resolve::sketchOf(a)},
        {ArticleId{2}, *date::Edtf::parse("2031-02-02"), resolve::sketchOf(b)}};
    return resolve::originals(articles).at(ArticleId{2}) == ArticleId{1};
}

} // namespace

TEST_CASE("an agency's text with a word changed in each sentence is the same text", "[resolve]")
{
    const auto seed = GENERATE(range(1U, 21U));
    CAPTURE(seed);
    CHECK(areOne(wordsOf(seed, 400, 0), wordsOf(seed, 400, 14)));
    CHECK_FALSE(areOne(wordsOf(seed, 400, 0), wordsOf(seed + 100, 400, 0)));
}

TEST_CASE("an agency's text inside a longer article is the same text", "[resolve]")
{
    const auto seed = GENERATE(range(1U, 21U));
    CAPTURE(seed);
    const auto report = textOf(seed, 500);
    CHECK(areOne(report, textOf(seed + 100, 150) + report + textOf(seed + 200, 250)));
    CHECK_FALSE(areOne(report, textOf(seed, 60) + textOf(seed + 300, 900))); // a quotation is no copy
}
