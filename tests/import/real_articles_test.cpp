// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/clean_pinyin.h"
#include "core/import/importer.h"
#include "tests/support/catch.h"
#include "tests/support/shared_material.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

using exeunt::import::readArticle;

namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string textOr(const nlohmann::json& gold, const char* key)
{
    return gold.contains(key) && gold[key].is_string() ? gold[key].get<std::string>() : std::string{};
}

} // namespace

TEST_CASE("the first five articles come out clean", "[import][real]")
{
    const auto articles = exeunt::test::sharedMaterial("articles");
    const auto golds = exeunt::test::sharedMaterial("gold");
    if (!articles || !golds) {
        WARN("the real articles are not beside the checkout: skipped");
        return;
    }
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{*articles}) {
        const auto name = entry.path().stem().string();
        CAPTURE(name);
        const auto bytes = contentOf(entry.path());
        const auto article = readArticle(bytes, entry.path().filename().string());
        REQUIRE(article);
        const auto gold = nlohmann::json::parse(contentOf(*golds / (name + ".json")));
        ++count;
        CHECK(article->language == textOr(gold, "lang"));
        CHECK(article->outlet.value_or("") == textOr(gold, "publisher"));
        CHECK(article->author.value_or("") == textOr(gold, "author"));
        CHECK((article->published ? article->published->toString() : "") == textOr(gold, "published"));
        CHECK(article->title.has_value() == !textOr(gold, "title").empty());
        CHECK(exeunt::import::findPinyin(article->text).empty());
        CHECK(article->text.size() > bytes.size() / 2);
        for (const auto& run : article->offsets)
            CHECK(article->text.compare(run.clean, run.length, bytes, run.original, run.length) == 0);
    }
    CHECK(count == 5);
}
