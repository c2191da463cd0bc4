// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/invented_articles.h"

#include <sys/stat.h>

#include <map>

using namespace exeunt;
using namespace exeunt::test;
using service::ImportedFile;
using Outcome = ImportedFile::Outcome;
namespace fs = std::filesystem;

namespace {

/// A folder with some articles, some of them in folders, and things that are passed over.
void writeArticles(const ScratchFolder& folder, int count)
{
    for (int i = 0; i < count; ++i)
        (void)folder.write(
            "in/" + std::string(i % 3 == 0 ? "sub/" : "") + "article" + std::to_string(1000 + i) + (i % 2 == 0 ? ".txt" : ".md"),
            inventedArticle(i));
    (void)folder.write("in/picture.png", "\x89PNG\r\n");
    (void)folder.write("in/.hidden.txt", inventedArticle(9999));
}

std::vector<std::pair<std::string, std::int64_t>> idsByName(const service::ImportReport& report)
{
    std::vector<std::pair<std::string, std::int64_t>> ids;
    for (const auto& file : report.files)
        ids.emplace_back(file.path.filename().string(), file.article.value);
    return ids;
}

const ImportedFile& named(const service::ImportReport& report, const fs::path& path)
{
    const auto found =
        std::find_if(report.files.begin(), report.files.end(), [&](const auto& file) { return file.path == path; });
    REQUIRE(found != report.files.end());
    return *found;
}

} // namespace

TEST_CASE("a folder is walked by name, and its articles are stored in that order", "[service]")
{
    const ScratchFolder folder;
    writeArticles(folder, 12);
    auto library = openLibrary(folder / "a.exeunt");
    std::vector<std::size_t> counted;
    const auto report = library.importPaths({folder / "in"}, {}, {}, [&](std::size_t done, std::size_t total, const fs::path&) {
        CHECK(total == 12);
        counted.push_back(done);
    });
    CHECK(report.count(Outcome::Added) == 12);
    CHECK(report.files.size() == 12);
    CHECK(counted.size() == 12);
    CHECK(counted.back() == 12);
    CHECK_FALSE(report.stopped);
    for (std::size_t i = 0; i < report.files.size(); ++i)
        CHECK(report.files[i].article.value == static_cast<std::int64_t>(i) + 1);
    CHECK(report.files.front().path.filename() == "article1001.md");
    CHECK(report.files.back().path.parent_path().filename() == "sub");
    CHECK(library.check()->empty());
    const auto again = library.importPaths({folder / "in"});
    CHECK(again.count(Outcome::AlreadyThere) == 12);
    CHECK(idsByName(again) == idsByName(report));
    CHECK(library.stats()->articles == 12);
}

TEST_CASE("ids do not depend on the number of threads", "[service]")
{
    const ScratchFolder folder;
    writeArticles(folder, 40);
    auto one = openLibrary(folder / "one.exeunt"), many = openLibrary(folder / "many.exeunt");
    const auto alone = one.importPaths({folder / "in"}, {std::nullopt, 1});
    const auto together = many.importPaths({folder / "in"}, {std::nullopt, 8});
    CHECK(idsByName(alone) == idsByName(together));
    const auto a = *one.snapshot(), b = *many.snapshot();
    REQUIRE(a.facts.size() == b.facts.size());
    for (std::size_t i = 0; i < a.facts.size(); ++i)
        CHECK(a.facts[i].id == b.facts[i].id);
}

TEST_CASE("what is no article is skipped with its reason, the others are imported", "[service]")
{
    const ScratchFolder folder;
    const auto good = folder.write("good.txt", inventedArticle(1));
    const auto empty = folder.write("empty.txt", "");
    const auto picture =
        folder.write("picture.png", std::string{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20} + std::string(4000, '\x01'));
    const auto broken = folder.write("broken.txt", "\xFF\xFE\xFA" + std::string(300, '\x81') + "\xC3\x28\x00\x01");
    const auto zeros = folder.write("zeros.txt", "");
    fs::resize_file(zeros, 200U << 20U); // a hole: no disk is used
    const auto pipe = folder / "pipe.txt";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto nothing = folder / "nothing.txt";
    fs::create_directory(folder / "bare");
    const auto last = folder.write("last.md", inventedArticle(2));

    auto library = openLibrary(folder / "a.exeunt");
    const auto report = library.importPaths({good, empty, picture, broken, zeros, pipe, nothing, folder / "bare", last});
    REQUIRE(report.files.size() == 9);
    CHECK(report.count(Outcome::Added) == 2);
    CHECK(named(report, good).outcome == Outcome::Added);
    CHECK(named(report, last).outcome == Outcome::Added);
    for (const auto& file : report.files) {
        CAPTURE(file.path, file.reason);
        CHECK((file.outcome == Outcome::Added) == file.reason.empty());
    }
    CHECK_THAT(named(report, zeros).reason, containsText("too large"));
    CHECK_THAT(named(report, pipe).reason, containsText("not a file"));
    CHECK_THAT(named(report, nothing).reason, containsText("no such file"));
    CHECK_THAT(named(report, folder / "bare").reason, containsText("no text or Markdown"));
    CHECK(library.stats()->articles == 2);
    CHECK(library.check()->empty());
}

TEST_CASE("a folder or file without permission is skipped with its reason", "[service]")
{
    if (::geteuid() == 0) {
        WARN("root may read everything: skipped");
        return;
    }
    const ScratchFolder folder;
    const auto good = folder.write("in/good.txt", inventedArticle(1));
    const auto secret = folder.write("in/secret.txt", inventedArticle(2));
    (void)folder.write("in/closed/inside.txt", inventedArticle(3));
    fs::permissions(secret, fs::perms::none);
    fs::permissions(folder / "in/closed", fs::perms::none);
    auto library = openLibrary(folder / "a.exeunt");
    const auto report = library.importPaths({folder / "in"});
    fs::permissions(folder / "in/closed", fs::perms::owner_all);
    CHECK(report.count(Outcome::Added) == 1);
    CHECK_THAT(named(report, secret).reason, containsText("ermission"));
    CHECK_THAT(named(report, folder / "in/closed").reason, containsText("ermission"));
}

TEST_CASE("the same bytes under two names are one article", "[service]")
{
    const ScratchFolder folder;
    const auto a = folder.write("a.txt", inventedArticle(1)), b = folder.write("b.txt", inventedArticle(1));
    auto library = openLibrary(folder / "l.exeunt");
    const auto report = library.importPaths({a, b, a});
    CHECK(report.count(Outcome::Added) == 1);
    CHECK(report.count(Outcome::AlreadyThere) == 2);
    CHECK(report.files[1].article == report.files[0].article);
}

TEST_CASE("an import stops when asked to, and keeps what it has", "[service]")
{
    const ScratchFolder folder;
    writeArticles(folder, 30);
    auto library = openLibrary(folder / "a.exeunt");
    std::stop_source stop;
    const auto report =
        library.importPaths({folder / "in"}, {}, stop.get_token(), [&](std::size_t done, std::size_t, const fs::path&) {
            if (done == 5)
                stop.request_stop();
        });
    CHECK(report.wasCancelled);
    CHECK(report.files.size() == 5);
    CHECK(library.stats()->articles == 5);
    const auto rest = library.importPaths({folder / "in"});
    CHECK_FALSE(rest.wasCancelled);
    CHECK(rest.count(Outcome::Added) == 25);
}

TEST_CASE("the given date is for articles that bear none", "[service]")
{
    const ScratchFolder folder;
    auto library = openLibrary(folder / "a.exeunt");
    const auto report = library.importPaths({folder.write("a.txt", inventedArticle(1))}, {*date::Edtf::parse("2031-06-01"), 1});
    REQUIRE(report.count(Outcome::Added) == 1);
    const auto article = *library.article(report.files[0].article);
    REQUIRE(article.published);
    CHECK(article.published->toString() == "2031-06-01");
    CHECK(article.publishedFrom == article::PublishedFrom::User);
}
