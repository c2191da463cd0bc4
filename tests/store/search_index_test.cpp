// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/store/article_store.h"
#include "core/text/fold.h"
#include "tests/store/sample_content.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace exeunt;
using namespace exeunt::test;

namespace {

std::vector<std::int64_t> found(const store::LibraryFile& library, std::vector<std::string> words)
{
    std::vector<std::int64_t> ids;
    for (auto& word : words)
        word = text::fold(word).text;
    REQUIRE(library.read([&](store::Connection& connection) -> Result<void> {
        const auto candidates = store::SearchIndex{connection}.candidates(words, 100);
        if (!candidates)
            return candidates.error();
        for (const auto& candidate : *candidates)
            ids.push_back(candidate.id.value);
        return {};
    }));
    return ids;
}

using Ids = std::vector<std::int64_t>;

} // namespace

TEST_CASE("words are found in every language, of any length, nothing is an operator", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    const auto second = add(library, someArticle("Der Österreicher verlässt 100% \"sicher\" die Firma; 陸聞遠 留任。"));
    CHECK(found(library, {"陆闻远"}).size() == 2);
    CHECK(found(library, {"陸聞遠"}).size() == 2);
    CHECK(found(library, {"离职"}) == Ids{1});
    CHECK(found(library, {"桥"}) == Ids{1});
    CHECK(found(library, {"NORVANE"}) == Ids{1});
    CHECK(found(library, {"österreicher"}) == Ids{second.value});
    CHECK(found(library, {"陆闻远", "留任"}) == Ids{second.value});
    CHECK(found(library, {"陆闻远", "firma"}) == Ids{second.value});
    CHECK(found(library, {"0%"}) == Ids{second.value});
    CHECK(found(library, {"_%_"}).empty());
    CHECK(found(library, {"\"sicher\""}) == Ids{second.value});
    CHECK(found(library, {"sicher OR joined"}).empty());
    CHECK(found(library, {"NEAR(x"}).empty());
    CHECK(found(library, {"abgang"}).size() == 2); // in the titles
    CHECK(found(library, {}).empty());
}

TEST_CASE("a removed article is not found any more", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    REQUIRE(library.write([](store::Connection& connection) { return store::ArticleStore{connection}.remove(ArticleId{1}); }));
    CHECK(found(library, {"norvane"}).empty());
    CHECK(found(library, {"离职"}).empty());
}
