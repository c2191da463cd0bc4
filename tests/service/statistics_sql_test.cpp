// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart's numbers, and the facts behind each, beside what plain SQL counts: on a library, and on the facts of a snapshot.
#include "core/service/library.h"
#include "core/store/claim_store.h"
#include "core/text/fold.h"
#include "tests/service/invented_articles.h"
#include "tests/service/sql_counts.h"
#include "tests/store/sample_content.h"
#include "tests/support/random_filter.h"
#include "tests/support/synthetic_facts.h"

#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::statistics;
using article::MoveKind;
using article::Status;

namespace {

const std::array<std::string, 14> kCompanies{"腾讯", "微软", "月之暗面", "清华大学", "Norvane", "Tessaline", "Halden Wick",
    "Kestrelmoor", "Ostermark", "Blauwald", "Quillon", "Veyra", "Sornby", "Lindholt"};
const std::array<std::string, 8> kRoles{"首席科学家", "head of sales", "Finanzvorständin", "software engineer", "产品经理",
    "HR director", "harbour pilot", "联合创始人"};
const std::array<std::string, 16> kDates{"2024-01-31", "2024-02-29", "2024-03-01", "2023-12-31", "2024-02", "2024-05~",
    "2024-01-31/2024-02-01", "2024-02-27/2024-03-02", "2023-10/2023-12", "2024", "2024-06/..", "../2024-04-30", "XXXX-03-05",
    "2024-07/2024-12", "2024-08?", ""};

/// What those companies and roles are, as a reader of the word lists says.
constexpr auto kClasses = R"sql(
CREATE TEMP TABLE company_class (name TEXT, destination TEXT);
INSERT INTO company_class VALUES ('腾讯', 'big_company'), ('微软', 'big_company'), ('月之暗面', 'start_up'), ('清华大学', 'research');
CREATE TEMP TABLE role_area (role TEXT, area TEXT);
INSERT INTO role_area VALUES ('首席科学家', 'research'), ('head of sales', 'sales'), ('Finanzvorständin', 'leadership'),
    ('software engineer', 'engineering'), ('产品经理', 'product'), ('HR director', 'people'), ('harbour pilot', 'other'),
    ('联合创始人', 'leadership'), ('head of pre-training', 'research'), ('Leiterin der Sprachmodellforschung', 'research'),
    ('副总裁', 'management'), ('chief financial officer', 'leadership');
)sql";

/// Names that no rule takes for two forms of one.
std::string personName(int number)
{
    static const std::array<std::string, 20> kParts{
        "ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa", "ze", "ja", "lo", "mi"};
    const auto n = static_cast<std::size_t>(number);
    auto first = kParts[n % 20] + kParts[n / 20 % 20] + "n", last = kParts[n / 20 % 20] + kParts[(n * 7 + 3) % 20] + "der";
    first[0] = static_cast<char>(first[0] - 'a' + 'A');
    last[0] = static_cast<char>(last[0] - 'a' + 'A');
    return first + " " + last;
}

article::Move someMove(std::mt19937& random, int number)
{
    const auto oneIn = [&](std::uint32_t count) { return random() % count == 0; };
    const auto company = [&] { return article::Organization{kCompanies[random() % kCompanies.size()], {}}; };
    article::Move move;
    move.kind = static_cast<MoveKind>(random() % 10);
    move.status = static_cast<Status>(random() % 5);
    move.isTeam = oneIn(12);
    if (move.isTeam)
        move.unitMoved = "team " + personName(number);
    else
        move.person = article::PersonName{personName(number), {}};
    if (!oneIn(4))
        move.from = company();
    if (!oneIn(3))
        move.to = company();
    if (!oneIn(3))
        move.role = kRoles[random() % kRoles.size()];
    if (const auto& date = kDates[random() % kDates.size()]; !date.empty())
        move.date = *date::Edtf::parse(date);
    move.isBackground = oneIn(6);
    return move;
}

/// A library of articles that each tell some moves once: its claims are its facts.
void writeLibrary(const std::filesystem::path& path, std::uint32_t seed, int moves)
{
    auto library = store::LibraryFile::open(path, store::LibraryFile::Mode::OpenOrCreate);
    REQUIRE(library);
    std::mt19937 random{seed};
    const std::array<std::string, 5> outlets{"晨光科技", "The Quay Ledger", "Rechnerblatt", "", "港灣週報"};
    const std::array<std::string, 6> published{"2024-03-31", "2024-04-01", "2024-05", "", "2024-11/2024-12", "2025-02-28"};
    for (int number = 0; number < moves;) {
        std::string text;
        article::Claims claims;
        for (int i = 0; i < 12; ++i, ++number) {
            auto move = someMove(random, number);
            const auto begin = text.size();
            text += "Sentence " + std::to_string(number)
                + (move.kind == MoveKind::Departure && !move.to && random() % 3 == 0 ? " retires. " : " moves. ");
            move.evidence = {Span{begin, text.size() - 1}};
            claims.moves.push_back(std::move(move));
        }
        auto article = test::someArticle(text);
        const auto& outlet = outlets[random() % outlets.size()];
        article.outlet = outlet.empty() ? std::nullopt : std::optional{outlet};
        const auto& day = published[random() % published.size()];
        article.published = day.empty() ? std::nullopt : std::optional{*date::Edtf::parse(day)};
        if (!article.published)
            article.publishedFrom.reset();
        article.offsets.clear();
        const auto id = test::add(*library, article, false);
        const auto stored = library->write([&](store::Connection& connection) -> Result<void> {
            const auto done = store::ClaimStore{connection}.replace(id, article.text, claims);
            return done ? Result<void>{} : Result<void>{done.error()};
        });
        REQUIRE(stored);
    }
}

/// The facts of a snapshot as rows of plain text columns.
void load(const test::SqlCounts& sql, const service::Snapshot& snapshot)
{
    const auto nameOf = [](const auto& named) { return named ? named->name : std::string{}; };
    std::map<std::string, std::string> aliases;
    for (const auto& organization : snapshot.organizations)
        for (const auto& alias : organization.aliases)
            aliases[organization.name] += "|" + text::foldKey(alias);
    for (const auto& fact : snapshot.facts) {
        const auto words = text::foldKey(nameOf(fact.person)) + "|" + text::foldKey(nameOf(fact.from)) + "|"
            + text::foldKey(nameOf(fact.to)) + "|" + text::foldKey(fact.role.value_or("")) + "|"
            + text::foldKey(fact.newRole.value_or("")) + "|" + text::foldKey(fact.unitMoved.value_or("")) + "|"
            + text::foldKey(fact.to ? fact.to->unit.value_or("") : "") + aliases[nameOf(fact.from)] + aliases[nameOf(fact.to)];
        sql.rows("INSERT INTO told VALUES (CAST(?1 AS INTEGER), ?2, ?3, ?4, ?5, ?6, ?7, ?8, CAST(?9 AS INTEGER),"
                 " CAST(?10 AS INTEGER), ?11)",
            {std::to_string(fact.id.value), std::string{toString(fact.kind)}, std::string{toString(fact.status)},
                nameOf(fact.person), nameOf(fact.from), nameOf(fact.to), fact.role.value_or(""),
                fact.date ? fact.date->toString() : "", fact.isBackground ? "1" : "0", fact.isRetirement ? "1" : "0", words});
        for (const auto& source : fact.sources)
            sql.rows("INSERT INTO told_by VALUES (CAST(?1 AS INTEGER), CAST(?2 AS INTEGER))",
                {std::to_string(fact.id.value), std::to_string(source.article.value)});
    }
    for (const auto& article : snapshot.articles)
        sql.rows("INSERT INTO published VALUES (CAST(?1 AS INTEGER), ?2, ?3)",
            {std::to_string(article.id.value), article.outlet.value_or(""),
                article.published ? article.published->toString() : ""});
}

std::set<std::int64_t> idsOf(const std::string& joined)
{
    std::set<std::int64_t> ids;
    std::istringstream parts{joined};
    for (std::string part; std::getline(parts, part, ',');)
        ids.insert(std::stoll(part));
    return ids;
}

std::set<std::int64_t> factIds(const FactTable& table, const std::vector<Row>& rows)
{
    std::set<std::int64_t> ids;
    for (const auto row : rows)
        ids.insert(table.fact(row).id.value);
    return ids;
}

std::set<std::int64_t> articleIds(const FactTable& table, const std::vector<std::uint32_t>& articles)
{
    std::set<std::int64_t> ids;
    for (const auto article : articles)
        ids.insert(table.snapshot().articles[article].id.value);
    return ids;
}

/// Counts the values that are compared, so that a test can tell that there were some.
class Comparison {
public:
    void compare(const FactTable& table, const Chart& chart, const test::SqlChart& sql)
    {
        CAPTURE(toString(chart.kind), toString(chart.dateRule));
        if (chart.isTimed()) {
            std::vector<std::string> axis;
            for (const auto& category : chart.categories)
                axis.push_back(category.word);
            CHECK(axis == sql.axis);
        }
        const bool isOfArticles = chart.kind == ChartKind::Articles;
        std::size_t cells = 0;
        for (const auto& series : chart.series)
            for (std::size_t i = 0; i < chart.categories.size(); ++i) {
                const auto ids = isOfArticles ? articleIds(table, series.articlesAt(i)) : factIds(table, series.rowsAt(i));
                const auto found = sql.cells.find({series.word, chart.categories[i].word});
                if (found == sql.cells.end()) {
                    CHECK(ids.empty());
                    CHECK(series.values[i] == 0);
                    continue;
                }
                ++cells;
                ++compared;
                CAPTURE(series.word, chart.categories[i].word);
                CHECK(std::abs(series.values[i] - found->second.value) < 1e-6);
                if (!series.isRunning)
                    CHECK(ids == idsOf(found->second.ids));
            }
        CHECK(cells == sql.cells.size());
        CHECK(chart.apart.size() == sql.apart.size());
        for (const auto& apart : chart.apart) {
            CAPTURE(toString(apart.kind));
            const auto found = sql.apart.find(std::string{toString(apart.kind)});
            REQUIRE(found != sql.apart.end());
            CHECK(std::abs(apart.weight - found->second.value) < 1e-6);
            CHECK((isOfArticles ? articleIds(table, apart.articles) : factIds(table, apart.rows)) == idsOf(found->second.ids));
        }
    }
    std::size_t compared = 0;
};

/// All charts under an empty filter and 199 random ones, the rules in turn.
std::size_t compareAll(const std::shared_ptr<const FactTable>& table, const test::SqlCounts& sql, std::uint32_t seed)
{
    const auto ledger = std::make_shared<const Ledger>(table);
    std::mt19937 random{seed};
    Comparison comparison;
    for (int i = 0; i < 200; ++i) {
        const auto filter = i < 2 ? Filter{} : test::randomFilter(random, *table);
        Options options;
        options.dateRule = i % 2 == 0 ? DateRule::Spread : DateRule::Apart;
        options.mostSeries = i < 2 ? 8 : 1 + random() % 12;
        options.mostNames = i < 2 ? 25 : 1 + random() % 25;
        const Statistics statistics{ledger, filter, options};
        sql.choose(filter, options);
        CAPTURE(i, describe(filter));
        REQUIRE(factIds(*table, statistics.rows()) == idsOf(sql.passingIds()));
        for (const auto kind : kChartKinds)
            comparison.compare(*table, statistics.chart(kind), sql.chart(kind));
    }
    return comparison.compared;
}

} // namespace

TEST_CASE("every chart equals plain SQL on a library, for 200 filters", "[service][statistics]")
{
    const test::ScratchFolder folder;
    const auto path = folder / "moves.exeunt";
    writeLibrary(path, 17, 300);
    const auto library = test::openLibrary(path);
    const auto snapshot = library.snapshot();
    REQUIRE(snapshot);
    const auto table = std::make_shared<const FactTable>(std::make_shared<const service::Snapshot>(*snapshot));
    REQUIRE(table->size() == 300);
    const test::SqlCounts sql{path};
    sql.run(kClasses);
    sql.useLibrary();
    sql.prepare();
    CHECK(compareAll(table, sql, 19) > 10000);
}

TEST_CASE("every chart equals plain SQL on the facts of a snapshot, for 200 filters", "[service][statistics]")
{
    const auto snapshot = test::syntheticSnapshot({400, 30, 3});
    const auto table = std::make_shared<const FactTable>(snapshot);
    const test::SqlCounts sql{":memory:"};
    sql.run(kClasses);
    sql.useTables();
    load(sql, *snapshot);
    sql.prepare();
    CHECK(compareAll(table, sql, 31) > 10000);
}
