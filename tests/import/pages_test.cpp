// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
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

nlohmann::json orNull(const std::optional<std::string>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

} // namespace

TEST_CASE("invented pages come out as expected", "[import][pages]")
{
    const auto folder = std::filesystem::path{EXEUNT_SOURCE_DIR} / "tests" / "data" / "import";
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto path = entry.path();
        if (path.extension() == ".json")
            continue;
        ++count;
        CAPTURE(path.filename().string());
        auto sheet = path;
        const auto expected = nlohmann::json::parse(contentOf(sheet.replace_extension(".expected.json")));
        const auto bytes = contentOf(path);
        const auto article = readArticle(bytes, path.filename().string());
        REQUIRE(article);
        CHECK(orNull(article->title) == expected["title"]);
        CHECK(orNull(article->outlet) == expected["outlet"]);
        CHECK(orNull(article->author) == expected["author"]);
        CHECK((article->published ? nlohmann::json(article->published->toString()) : nlohmann::json(nullptr))
            == expected["published"]);
        CHECK(article->language == expected["language"]);
        CHECK(article->text == expected["text"]);
        for (const auto& run : article->offsets)
            CHECK(article->text.compare(run.clean, run.length, bytes, run.original, run.length) == 0);
    }
    CHECK(count >= 8);
}

TEST_CASE("a hint is used when the page bears no date", "[import][pages]")
{
    const exeunt::import::Hints hints{exeunt::date::Edtf::ofDay(std::chrono::sys_days{std::chrono::year{2024} / 5 / 6})};
    const auto plain =
        readArticle("Karel Dvorak has left Norvane. He said so on March 5, 2023, in a short letter.", "a.txt", hints);
    REQUIRE(plain);
    REQUIRE(plain->published);
    CHECK(plain->published->toString() == "2024-05-06");
    CHECK(plain->publishedFrom == exeunt::article::PublishedFrom::User);
    CHECK(plain->sha256.size() == 64);
}

TEST_CASE("a source line of its own names the outlet and leaves the text", "[import][pages]")
{
    const std::string body =
        "\n\n周一上午，岚山重工宣布，总工程师韦明诚将于月底退休，由副总工程师白露接任。公司对他二十年的工作表示感谢。\n";
    const auto article = readArticle("岚山重工换总工程师\n来源：岭南工业周刊\n2024年3月5日" + body, "page.txt");
    REQUIRE(article);
    CHECK(article->outlet == "岭南工业周刊");
    CHECK(article->text.find("来源") == std::string::npos);
    // Words that only begin alike are text.
    const auto other = readArticle(
        "岚山重工换总工程师\n2024年3月5日\n\n来源可靠的说法是，公司早已选定接班人，只等董事会表决。" + body, "page.txt");
    REQUIRE(other);
    CHECK(other->text.find("来源可靠") != std::string::npos);
}

TEST_CASE("a page of furniture only is refused", "[import][pages]")
{
    const auto empty = readArticle("登录\n注册\n发表评论\n", "form.txt");
    REQUIRE_FALSE(empty);
    CHECK(empty.error().what.find("form.txt") != std::string::npos);
}

TEST_CASE("a reprint notice late in a long paragraph does no harm", "[import][pages]")
{
    const auto article = readArticle(
        "林澈离开了北屿科技，去了星野机器人。他在公司多年，带过很多人，也做过很多项目，如今终于走了，大家都很意外，也都很祝福他。"
        "有人说，文章来源不明，不可全信。",
        "late.txt");
    REQUIRE(article);
    CHECK_FALSE(article->outlet);
}

TEST_CASE("cleaning stays linear", "[import][pages]")
{
    // Shapes that tempt a scan to start over: readings, brackets, short tokens, lines without ends.
    for (const std::string piece : {"錯(cuò)", "(((", "a1 ", "“", "。1", "作者:\n", "[", "?lì)", "\n", "U.S. "}) {
        CAPTURE(piece);
        std::string page = "他走了。";
        while (page.size() < 60'000)
            page += piece;
        CHECK_NOTHROW((void)readArticle(page, "long.txt"));
    }
}
