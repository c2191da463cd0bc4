// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/invented_library.h"

#include "core/base/sha256.h"
#include "core/service/article_reading.h"
#include "core/service/import_run.h"
#include "core/store/library_file.h"
#include "tests/support/catch.h"

namespace exeunt::test {
namespace {

std::optional<std::string> orNothing(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<date::Edtf> dateOf(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{date::Edtf::parse(text).value()};
}

std::optional<article::Organization> organization(const std::string& name)
{
    return name.empty() ? std::nullopt : std::optional{article::Organization{name, {}}};
}

Span placeOf(const InventedArticle& article, const std::string& quote)
{
    const auto at = article.text.find(quote);
    REQUIRE(at != std::string::npos);
    return {at, at + quote.size()};
}

article::Move moveOf(const InventedArticle& article, const InventedMove& told)
{
    article::Move move;
    if (!told.person.empty())
        move.person = article::PersonName{told.person, {}};
    move.isTeam = told.person.empty();
    move.kind = article::moveKindFromString(told.kind).value();
    move.status = article::statusFromString(told.status).value();
    move.from = organization(told.from);
    move.to = organization(told.to);
    move.role = orNothing(told.role);
    move.date = dateOf(told.date);
    move.evidence = {placeOf(article, told.quote)};
    return move;
}

article::Strategy strategyOf(const InventedArticle& article, const InventedPlan& told)
{
    article::Strategy strategy;
    strategy.organization.name = told.company;
    strategy.aspect = article::aspectFromString(told.aspect).value();
    strategy.statement = told.quote;
    strategy.date = dateOf(told.date);
    strategy.voice = article::voiceFromString(told.voice).value();
    strategy.evidence = {placeOf(article, told.quote)};
    return strategy;
}

service::ReadArticle readingOf(const InventedArticle& invented)
{
    service::ReadArticle read;
    auto& article = read.article;
    article.source = invented.source;
    article.sha256 = sha256Hex(invented.text);
    article.title = invented.title;
    article.outlet = orNothing(invented.outlet);
    article.published = dateOf(invented.published);
    if (article.published)
        article.publishedFrom = article::PublishedFrom::Page;
    article.language = invented.language;
    article.encoding = "UTF-8";
    article.text = invented.text;
    article.removed = {{"pinyin", 3}, {"chrome", 9}};
    for (const auto& told : invented.moves)
        read.claims.moves.push_back(moveOf(invented, told));
    for (const auto& told : invented.plans)
        read.claims.strategies.push_back(strategyOf(invented, told));
    return read;
}

} // namespace

const std::vector<InventedArticle>& inventedArticles()
{
    static const std::vector<InventedArticle> articles{
        {"anbei.txt", "晴川智能算法负责人加入远帆科技", "岸北日报", "2024-09-12", "zh-Hans",
            "晴川智能算法负责人加入远帆科技\n岸北日报 2024年9月12日\n"
            "本报获悉，晴川智能算法负责人林知远已于今年8月离开，并加入远帆科技。公司内部人士说，交接在月底前做完。\n"
            "同一时期，负责产品的陈亦舟也不再留任，去向没有公布。\n"
            "远帆科技方面对本报表示，新的团队会先做小模型，再看市场的反应。\n"
            "两家公司去年还合办过一次比赛，参赛的学生有两百多人，奖金由双方各出一半。\n",
            {{"林知远", "move", "晴川智能", "远帆科技", "算法负责人", "2024-08",
                 "晴川智能算法负责人林知远已于今年8月离开，并加入远帆科技"},
                {"陈亦舟", "departure", "晴川智能", "", "产品负责人", "2024-08", "负责产品的陈亦舟也不再留任"}}},
        {"gangwan.txt", "遠帆科技擴編，晴川舊將在列", "港灣週報", "2024-11-03", "zh-Hant",
            "遠帆科技擴編，晴川舊將在列\n港灣週報 2024-11-03\n"
            "遠帆科技今年下半年起陸續接收同業人手，其中包括七月離開晴川智能的林知遠。\n"
            "另據兩名知情者稱，首席科學家蘇映或將自行創業，公司尚未證實。\n",
            {{"林知远", "move", "晴川智能", "远帆科技", "", "2024-07", "其中包括七月離開晴川智能的林知遠"},
                {"苏映", "planned_departure", "远帆科技", "", "首席科学家", "", "首席科學家蘇映或將自行創業", "rumoured"}}},
        {"norvane.txt", "Norvane names a finance chief", "The Quay Ledger", "2024-10-21", "en",
            "Norvane names a finance chief\nThe Quay Ledger, 21 October 2024\n"
            "Norvane said on Monday that Ada Weller joins as head of finance from Lindholt in mid-December.\n"
            "Her predecessor, Tom Reyes, stepped down on 3 October after four years.\n"
            "The company sells software for harbour pilots and employs about ninety people.\n",
            {{"Ada Weller", "move", "Lindholt", "Norvane", "head of finance", "2024-12-11/2024-12-20",
                 "Ada Weller joins as head of finance from Lindholt in mid-December"},
                {"Tom Reyes", "departure", "Norvane", "", "head of finance", "2024-10-03",
                    "Tom Reyes, stepped down on 3 October"}}},
        {"hafenblatt.txt", "Lindholt verliert Entwicklungschef", "", "", "de",
            "Lindholt verliert Entwicklungschef\n"
            "Jonas Brandt verlässt Lindholt. Wohin der Entwicklungschef geht, ist nicht bekannt; ein Nachfolger wird gesucht.\n",
            {{"Jonas Brandt", "departure", "Lindholt", "", "Entwicklungschef", "", "Jonas Brandt verlässt Lindholt"}}},
    };
    return articles;
}

const std::vector<InventedArticle>& articlesOfPlans()
{
    static const std::vector<InventedArticle> articles{
        {"quay.txt", "What two harbours plan", "The Quay Ledger", "2024-10-21", "en",
            "What two harbours plan\nThe Quay Ledger, 21 October 2024\n"
            "Norvane said it trains an expert mixture for tugboats. Lindholt gives its charts away, the paper learnt.\n"
            "Nobody asked what Norvane will do about ferries: it wants to sell to ferry lines next.\n",
            {},
            {{"Norvane", "model", "trains an expert mixture for tugboats", "2024-10", "company"},
                {"Lindholt", "pricing", "gives its charts away"}}},
        {"hafen.txt", "Was Lindholt vorhat", "Hafenblatt", "2024-11-03", "de",
            "Was Lindholt vorhat\nHafenblatt, 3. November 2024\n"
            "Analysten sagen, Lindholt mischt Experten für kleine Boote. Norvane mietet ein zweites Rechenzentrum.\n",
            {},
            {{"Lindholt", "model", "mischt Experten für kleine Boote", "2024-11", "analyst"},
                {"Norvane", "compute", "mietet ein zweites Rechenzentrum"}}},
    };
    return articles;
}

void writeInventedLibrary(const std::filesystem::path& path, const std::vector<InventedArticle>& articles)
{
    auto library = store::LibraryFile::open(path, store::LibraryFile::Mode::OpenOrCreate);
    REQUIRE(library);
    for (const auto& article : articles) {
        const auto read = readingOf(article);
        const auto stored = library->write([&](store::Connection& connection) -> Result<void> {
            const auto done = service::storeArticle(connection, read, service::depositOf(read.article, article.text, false));
            return done ? Result<void>{} : Result<void>{done.error()};
        });
        REQUIRE(stored);
    }
}

} // namespace exeunt::test
