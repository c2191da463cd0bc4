// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integrity.h"

#include "core/base/sha256.h"
#include "core/base/span.h"
#include "core/store/library_file.h"
#include "core/store/sqlite.h"

#include <array>
#include <utility>

namespace exeunt::store {
namespace {

constexpr auto kIntegritySql = "PRAGMA integrity_check(100)";
constexpr auto kForeignKeysSql = "PRAGMA foreign_key_check";
constexpr auto kFullTextSql = "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)";
constexpr auto kBodiesSql = R"sql(
    SELECT id, source, sha256, text, original FROM article JOIN article_body ON article_body.article = article.id ORDER BY id
)sql";
constexpr auto kQuotesSql = R"sql(
    SELECT evidence.claim, begin_byte, end_byte, quote
    FROM claim JOIN evidence ON evidence.claim = claim.id
    WHERE claim.article = :article ORDER BY evidence.claim, ordinal
)sql";
constexpr auto kDecisionQuotesSql = R"sql(
    SELECT decision.id, article.source, article_body.text, json_extract(span.value, '$[0]'), json_extract(span.value, '$[1]'),
           json_extract(place.value, '$.quotes[' || span.key || ']')
    FROM decision, json_each(decision.subject, '$.claims') AS place
         JOIN article ON article.sha256 = json_extract(place.value, '$.sha256')
         JOIN article_body ON article_body.article = article.id,
         json_each(place.value, '$.spans') AS span
    WHERE json_extract(decision.subject, '$.type') = 'strategy' ORDER BY decision.id, place.key, span.key
)sql";
constexpr auto kOffsetsSql = "SELECT clean, length FROM article_offset WHERE article = :article ORDER BY clean";

/// Counts of what should not be, with the sentence that says so.
constexpr std::array<std::pair<const char*, const char*>, 10> kOrphans{{
    {"SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM article_folded)", "article(s) cannot be searched"},
    {"SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM article_body)", "article(s) have no text"},
    {"SELECT count(*) FROM claim WHERE id NOT IN (SELECT claim FROM evidence)", "claim(s) have no evidence"},
    {"SELECT count(*) FROM claim WHERE type = 'move' AND id NOT IN (SELECT claim FROM move)", "move(s) have no content"},
    {"SELECT count(*) FROM claim WHERE type = 'affiliation' AND id NOT IN (SELECT claim FROM affiliation)",
        "affiliation(s) have no content"},
    {"SELECT count(*) FROM claim WHERE type = 'reporting' AND id NOT IN (SELECT claim FROM reporting_line)",
        "reporting line(s) have no content"},
    {"SELECT count(*) FROM claim WHERE type = 'strategy' AND id NOT IN (SELECT claim FROM strategy)",
        "strategies have no content"},
    {"SELECT count(*) FROM claim WHERE type IN ('affiliation', 'reporting') AND id NOT IN "
     "(SELECT claim FROM claim_person WHERE part = 'person' AND ordinal = 0)",
        "claim(s) have no person"},
    {"SELECT count(*) FROM decision WHERE kind = 'undo' AND undoes IN (SELECT id FROM decision WHERE kind = 'undo')",
        "decision(s) take back what took something back"},
    {"SELECT count(*) FROM decision WHERE json_extract(subject, '$.type') = 'strategy' AND kind = 'edit' AND "
     "(detail IS NULL OR json_extract(detail, '$.statement') IS NULL OR json_extract(detail, '$.organization') IS NULL)",
        "decision(s) about strategies tell no strategy"},
}};

using Findings = std::vector<std::string>;

std::size_t sizeOf(const SQLite::Statement& row, int column)
{
    return static_cast<std::size_t>(row.getColumn(column).getInt64());
}

void checkSqlite(SQLite::Database& db, Findings& findings)
{
    SQLite::Statement integrity{db, kIntegritySql};
    while (integrity.executeStep())
        if (const auto line = textOf(integrity, 0); line != "ok")
            findings.push_back("SQLite: " + line);
    SQLite::Statement keys{db, kForeignKeysSql};
    while (keys.executeStep())
        findings.push_back(
            "SQLite: row " + textOf(keys, 1) + " of " + textOf(keys, 0) + " refers to nothing in " + textOf(keys, 2));
}

void checkOrphans(SQLite::Database& db, Findings& findings)
{
    for (const auto& [sql, what] : kOrphans)
        if (const auto count = db.execAndGet(sql).getInt64(); count != 0)
            findings.push_back(std::to_string(count) + " " + what);
}

void checkQuotes(
    SQLite::Statement& quotes, std::int64_t article, const std::string& text, const std::string& name, Findings& findings)
{
    quotes.reset();
    quotes.bind(":article", article);
    while (quotes.executeStep()) {
        const Span span{sizeOf(quotes, 1), sizeOf(quotes, 2)};
        if (span.begin >= span.end || span.end > text.size() || span.of(text) != textOf(quotes, 3))
            findings.push_back(name + ": the evidence of claim " + textOf(quotes, 0) + " is not what its place in the text says");
    }
}

void checkOffsets(
    SQLite::Statement& offsets, std::int64_t article, const std::string& text, const std::string& name, Findings& findings)
{
    offsets.reset();
    offsets.bind(":article", article);
    for (std::size_t covered = 0; offsets.executeStep(); covered = sizeOf(offsets, 0) + sizeOf(offsets, 1))
        if (sizeOf(offsets, 0) < covered || sizeOf(offsets, 0) + sizeOf(offsets, 1) > text.size()) {
            findings.push_back(name + ": the map to the original leaves the text at byte " + textOf(offsets, 0));
            return;
        }
}

void checkArticles(SQLite::Database& db, Findings& findings)
{
    SQLite::Statement articles{db, kBodiesSql}, quotes{db, kQuotesSql}, offsets{db, kOffsetsSql};
    while (articles.executeStep()) {
        const auto id = articles.getColumn(0).getInt64();
        const auto name = "article " + std::to_string(id) + " (" + textOf(articles, 1) + ")";
        const auto text = textOf(articles, 3);
        if (sha256Hex(textOf(articles, 4)) != textOf(articles, 2))
            findings.push_back(name + ": the original bytes do not have the SHA-256 they were stored under");
        checkQuotes(quotes, id, text, name, findings);
        checkOffsets(offsets, id, text, name, findings);
    }
}

/// What decisions quote stands in the articles still there.
void checkDecisions(SQLite::Database& db, Findings& findings)
{
    SQLite::Statement quotes{db, kDecisionQuotesSql};
    while (quotes.executeStep()) {
        const auto text = textOf(quotes, 2);
        const Span span{sizeOf(quotes, 3), sizeOf(quotes, 4)};
        if (span.begin >= span.end || span.end > text.size() || span.of(text) != textOf(quotes, 5))
            findings.push_back(
                textOf(quotes, 1) + ": what decision " + textOf(quotes, 0) + " quotes is not what its place in the text says");
    }
}

} // namespace

Result<std::vector<std::string>> findDamage(const LibraryFile& library)
{
    Findings findings;
    const auto note = [&](const Result<void>& step) {
        if (!step)
            findings.push_back(step.error().what);
    };
    const auto read = library.read([&](Connection& connection) -> Result<void> {
        note(guarded("checking the file", [&] { checkSqlite(connection.db, findings); }));
        note(guarded("looking for orphans", [&] { checkOrphans(connection.db, findings); }));
        note(guarded("checking the decisions", [&] { checkDecisions(connection.db, findings); }));
        note(guarded("checking the articles", [&] { checkArticles(connection.db, findings); }));
        return {};
    });
    if (!read)
        return read.error();
    note(library.rehearse([](Connection& connection) {
        return guarded("comparing the full text with the articles", [&] { connection.db.exec(kFullTextSql); });
    }));
    return findings;
}

} // namespace exeunt::store
