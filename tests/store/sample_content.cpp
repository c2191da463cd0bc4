// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/sample_content.h"

#include "core/base/sha256.h"
#include "core/store/article_store.h"
#include "core/store/change_store.h"
#include "core/store/claim_store.h"
#include "core/text/fold.h"

#include <sqlite3.h>

#include <stdexcept>

namespace exeunt::test {
namespace {

template <class T>
T sure(Result<T> result)
{
    if (!result)
        throw std::runtime_error{result.error().what};
    return std::move(*result);
}

void sure(const Result<void>& result)
{
    if (!result)
        throw std::runtime_error{result.error().what};
}

} // namespace

article::Article someArticle(const std::string& text)
{
    article::Article article;
    article.source = "page.txt";
    article.sha256 = sha256Hex(text);
    article.title = "Abgang bei Nordbrück";
    article.outlet = "The Invented Courier";
    article.author = "A. Writer";
    article.published = *date::Edtf::parse("2031-06-01");
    article.publishedFrom = article::PublishedFrom::Page;
    article.language = "zh-Hans";
    article.encoding = "GB18030";
    article.text = text;
    article.removed = {{"pinyin", 12}, {"chrome", 3}};
    article.offsets = {{0, 4, 9}, {9, 20, 6}};
    return article;
}

article::Claims someClaims()
{
    const Span chinese{0, 27}, english{27, 45};
    article::Claims claims;
    article::Move move;
    move.person = article::PersonName{"陆闻远", {"陸聞遠", "Wenyuan Lu"}};
    move.kind = article::MoveKind::Move;
    move.from = article::Organization{"北桥", "语音实验室"};
    move.to = article::Organization{"Norvane", std::nullopt};
    move.role = "首席科学家";
    move.newRole = "head of research";
    move.date = *date::Edtf::parse("2031-05~");
    move.announced = *date::Edtf::parse("2031-05-30");
    move.reported = *date::Edtf::parse("2031-06-01");
    move.status = article::Status::Announced;
    move.confidence = 0.75;
    move.isBackground = true;
    move.evidence = {chinese, english};
    article::Move team;
    team.isTeam = true;
    team.unitMoved = "推理团队";
    team.kind = article::MoveKind::Acquihire;
    team.evidence = {english};
    claims.moves = {move, team};
    claims.affiliations = {{{}, {"陆闻远", {}}, {"北桥", "语音实验室"}, "首席科学家", true, {chinese}}};
    claims.reporting = {
        {{}, {"陆闻远", {"陸聞遠"}}, {"Ida Sorn", {"I. Sorn"}}, article::Organization{"Norvane", std::nullopt}, {english}}};
    claims.strategies = {{{}, {"Norvane", std::nullopt}, article::Aspect::Talent, "He joined Norvane", *date::Edtf::parse("2031"),
        article::Voice::Analyst, 0.5, {english}}};
    return claims;
}

ArticleId add(store::LibraryFile& library, const article::Article& article, bool isSample)
{
    ArticleId id;
    sure(library.write([&](store::Connection& connection) -> Result<void> {
        const store::Deposit deposit{article.text, text::fold(article.title.value_or("")).text, text::fold(article.text).text,
            {1, 2, 0xFFFFFFFF}, isSample};
        id = sure(store::ArticleStore{connection}.add(article, deposit));
        return store::ChangeStore{connection}.record(store::ChangeKind::ArticleAdded, id);
    }));
    return id;
}

store::LibraryFile libraryWithArticle(const std::filesystem::path& path)
{
    auto library = sure(store::LibraryFile::open(path, store::LibraryFile::Mode::OpenOrCreate));
    const auto article = someArticle();
    const auto id = add(library, article);
    sure(library.write([&](store::Connection& connection) -> Result<void> {
        sure(store::ClaimStore{connection}.replace(id, article.text, someClaims()));
        return {};
    }));
    return library;
}

void runSql(const std::filesystem::path& path, const std::string& sql)
{
    sqlite3* db = nullptr;
    char* message = nullptr;
    const bool isDone =
        sqlite3_open(path.c_str(), &db) == SQLITE_OK && sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK;
    const std::string why = message != nullptr ? message : "cannot open";
    sqlite3_free(message);
    sqlite3_close(db);
    if (!isDone)
        throw std::runtime_error{why};
}

} // namespace exeunt::test
