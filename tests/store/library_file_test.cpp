// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_file.h"

#include "core/store/article_store.h"
#include "core/store/change_store.h"
#include "tests/store/sample_content.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <atomic>
#include <set>
#include <thread>

using namespace exeunt;
using namespace exeunt::test;
using store::LibraryFile;
using Mode = LibraryFile::Mode;
namespace fs = std::filesystem;

namespace {

std::set<std::string> namesIn(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder})
        names.insert(entry.path().filename().string());
    return names;
}

/// Opening is refused with `fault`, the sentence names the file, and nothing in the folder has changed.
void requireRefusal(const ScratchFolder& folder, const fs::path& file, Fault fault, const std::string& reason)
{
    const auto before = contentOf(file);
    const auto names = namesIn(folder.path());
    for (const auto mode : {Mode::OpenExisting, Mode::OpenOrCreate}) {
        const auto opened = LibraryFile::open(file, mode);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().fault == fault);
        CHECK_THAT(opened.error().what, containsText(file.string()));
        CHECK_THAT(opened.error().what, containsText(reason));
        CHECK(contentOf(file) == before);
        CHECK(namesIn(folder.path()) == names);
    }
}

std::size_t articlesIn(const LibraryFile& library)
{
    std::size_t count = 0;
    const auto read = library.read([&](store::Connection& connection) -> Result<void> {
        count = *store::ArticleStore{connection}.count();
        return {};
    });
    REQUIRE(read);
    return count;
}

} // namespace

TEST_CASE("a library is made, closed into one file, and opened again", "[store]")
{
    const ScratchFolder folder;
    {
        const auto library = libraryWithArticle(folder / "a.exeunt");
        CHECK(articlesIn(library) == 1);
    }
    CHECK(namesIn(folder.path()) == std::set<std::string>{"a.exeunt"});
    const auto again = LibraryFile::open(folder / "a.exeunt", Mode::OpenExisting);
    REQUIRE(again);
    CHECK(articlesIn(*again) == 1);
}

TEST_CASE("an empty file becomes a library, a missing one only on request", "[store]")
{
    const ScratchFolder folder;
    CHECK(LibraryFile::open(folder / "none.exeunt", Mode::OpenExisting).error().fault == Fault::NotFound);
    const auto empty = folder.write("empty.exeunt", "");
    CHECK(LibraryFile::open(empty, Mode::OpenExisting).error().fault == Fault::BadInput);
    CHECK(LibraryFile::open(empty, Mode::OpenOrCreate));
    const auto nowhere = LibraryFile::open(folder / "no/such/folder/a.exeunt", Mode::OpenOrCreate);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().fault == Fault::Storage);
}

TEST_CASE("a newer library is refused and not touched", "[store]")
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    runSql(folder / "a.exeunt", "PRAGMA user_version = 900");
    requireRefusal(folder, folder / "a.exeunt", Fault::Newer, "newer Exeunt");
}

TEST_CASE("what is no library is refused and not touched", "[store]")
{
    const ScratchFolder folder;
    requireRefusal(folder, folder.write("text.exeunt", "This is a letter, not a library.\n" + std::string(5000, 'x')),
        Fault::BadInput, "not a library");
    requireRefusal(folder, folder.write("short.exeunt", "SQLite format 3"), Fault::BadInput, "not a library");
    runSql(folder / "other.exeunt", "CREATE TABLE other (id INTEGER)");
    requireRefusal(folder, folder / "other.exeunt", Fault::BadInput, "not a library of Exeunt");
    fs::create_directory(folder / "folder.exeunt");
    CHECK(LibraryFile::open(folder / "folder.exeunt", Mode::OpenOrCreate).error().fault == Fault::BadInput);
}

TEST_CASE("a damaged library is refused and not touched", "[store]")
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    const auto whole = contentOf(folder / "a.exeunt");
    requireRefusal(folder, folder.write("cut.exeunt", whole.substr(0, whole.size() / 2)), Fault::BadInput, "cut off");
    auto header = whole;
    header.replace(0, 16, std::string(16, '\0'));
    requireRefusal(folder, folder.write("header.exeunt", header), Fault::BadInput, "not a library");
    auto pages = whole;
    pages.replace(4096, 4096, std::string(4096, '\x5A'));
    requireRefusal(folder, folder.write("pages.exeunt", pages), Fault::BadInput, "damaged");
    auto schema = whole;
    schema.replace(100, 400, std::string(400, '\xFF'));
    requireRefusal(folder, folder.write("schema.exeunt", schema), Fault::BadInput, "damaged");
}

TEST_CASE("a library that cannot be written says so", "[store]")
{
    if (::geteuid() == 0) {
        WARN("root may write everything: skipped");
        return;
    }
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    fs::permissions(folder / "a.exeunt", fs::perms::owner_read);
    requireRefusal(folder, folder / "a.exeunt", Fault::Storage, "cannot be written");
    fs::permissions(folder / "a.exeunt", fs::perms::none);
    CHECK(LibraryFile::open(folder / "a.exeunt", Mode::OpenExisting).error().fault == Fault::Storage);
}

TEST_CASE("a failed use case leaves nothing behind", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    const auto failed = library.write([](store::Connection& connection) -> Result<void> {
        const auto article = someArticle("Another text.");
        REQUIRE(store::ArticleStore{connection}.add(article, {article.text, {}, {}, {}, false}));
        return Error{Fault::Cancelled, "changed my mind"};
    });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().what == "changed my mind");
    CHECK(articlesIn(library) == 1);
}

TEST_CASE("a reader sees one moment while another thread writes", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    const auto read = library.read([&](store::Connection& connection) -> Result<void> {
        const store::ArticleStore articles{connection};
        CHECK(*articles.count() == 1);
        std::thread{[&] { CHECK(add(library, someArticle("Written meanwhile.")).isStored()); }}.join();
        CHECK(*articles.count() == 1);
        return {};
    });
    CHECK(read);
    CHECK(articlesIn(library) == 2);
}

TEST_CASE("many threads read and write at once", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    std::atomic<int> failures = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 8; ++i) {
                const auto text = "Text " + std::to_string(thread) + "/" + std::to_string(i);
                failures += !add(library, someArticle(text)).isStored();
                failures += !library.read([](store::Connection& connection) -> Result<void> {
                    const auto list = store::ArticleStore{connection}.list();
                    return list ? Result<void>{} : list.error();
                });
            }
        });
    threads.clear();
    CHECK(failures == 0);
    CHECK(articlesIn(library) == 33);
}

TEST_CASE("two programs share a library", "[store]")
{
    const ScratchFolder folder;
    auto one = libraryWithArticle(folder / "a.exeunt");
    auto other = LibraryFile::open(folder / "a.exeunt", Mode::OpenExisting);
    REQUIRE(other);
    CHECK(add(*other, someArticle("From the other program.")).isStored());
    CHECK(articlesIn(one) == 2);
}

TEST_CASE("revisions grow and tell what changed", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    const auto id = add(library, someArticle("Another."));
    REQUIRE(library.write([&](store::Connection& connection) -> Result<void> {
        REQUIRE(store::ArticleStore{connection}.remove(id));
        return store::ChangeStore{connection}.record(store::ChangeKind::ArticleRemoved, id);
    }));
    REQUIRE(library.read([&](store::Connection& connection) -> Result<void> {
        const store::ChangeStore changes{connection};
        CHECK(*changes.revision() == 3);
        const auto since = *changes.since(1);
        REQUIRE(since.size() == 2);
        CHECK(since[0].kind == store::ChangeKind::ArticleAdded);
        CHECK(since[1].kind == store::ChangeKind::ArticleRemoved);
        CHECK(since[1].article == id);
        CHECK(store::ArticleStore{connection}.get(id).error().fault == Fault::NotFound);
        return {};
    }));
}
