// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/store/sqlite.h"

#include <algorithm>

namespace exeunt::store {
namespace {

constexpr auto kKeepSql = "INSERT INTO article_folded (article, title, text) VALUES (:id, :title, :text)";
constexpr auto kAddSql = "INSERT INTO article_search (rowid, title, text) VALUES (:id, :title, :text)";
constexpr auto kRemoveSql = R"sql(
    INSERT INTO article_search (article_search, rowid, title, text)
    SELECT 'delete', article, title, text FROM article_folded WHERE article = :id
)sql";
constexpr auto kMatchSql = R"sql(
    SELECT hit, coalesce(article.title, ''), article_body.text
    FROM (SELECT rowid AS hit, bm25(article_search, 4.0, 1.0) AS score FROM article_search WHERE article_search MATCH :match)
    JOIN article ON article.id = hit JOIN article_body ON article_body.article = hit JOIN article_folded ON article_folded.article = hit
    WHERE :piece = '' OR instr(article_folded.text, :piece) > 0 OR instr(article_folded.title, :piece) > 0
    ORDER BY score, hit LIMIT :limit
)sql";
constexpr auto kScanSql = R"sql(
    SELECT article.id, coalesce(article.title, ''), article_body.text
    FROM article_folded JOIN article ON article.id = article_folded.article JOIN article_body ON article_body.article = article.id
    WHERE instr(article_folded.title, :piece) > 0 OR instr(article_folded.text, :piece) > 0
    ORDER BY instr(article_folded.title, :piece) = 0, article.id LIMIT :limit
)sql";
constexpr std::size_t kIndexedCharacters = 3; // what the trigram tokenizer can find

std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool isIndexed(const std::string& word)
{
    return characters(word) >= kIndexedCharacters;
}

/// The one place where typed words become a full-text query: each a string, its quotes doubled, nothing an operator.
std::string matchQuery(const std::vector<std::string>& words)
{
    std::string query;
    for (const auto& word : words) {
        if (!isIndexed(word))
            continue;
        query += query.empty() ? "\"" : " AND \"";
        for (const char c : word)
            query += c == '"' ? std::string{"\"\""} : std::string(1, c);
        query += '"';
    }
    return query;
}

/// The first word too short for the index, or "".
std::string shortPiece(const std::vector<std::string>& words)
{
    const auto piece = std::find_if(words.begin(), words.end(), [](const auto& word) { return !isIndexed(word); });
    return piece == words.end() ? std::string{} : *piece;
}

std::vector<Candidate> readAll(SQLite::Statement& query)
{
    std::vector<Candidate> found;
    while (query.executeStep())
        found.push_back({ArticleId{query.getColumn(0).getInt64()}, textOf(query, 1), textOf(query, 2)});
    return found;
}

} // namespace

void SearchIndex::add(ArticleId id, const std::string& foldedTitle, const std::string& foldedText)
{
    for (const auto* sql : {kKeepSql, kAddSql}) {
        SQLite::Statement statement{m_connection.db, sql};
        statement.bind(":id", id.value);
        statement.bind(":title", foldedTitle);
        statement.bind(":text", foldedText);
        statement.exec();
    }
}

void SearchIndex::remove(ArticleId id)
{
    SQLite::Statement statement{m_connection.db, kRemoveSql};
    statement.bind(":id", id.value);
    statement.exec();
}

Result<std::vector<Candidate>> SearchIndex::candidates(const std::vector<std::string>& words, std::size_t limit) const
{
    return guarded("searching", [&]() -> std::vector<Candidate> {
        if (words.empty())
            return {};
        const auto match = matchQuery(words);
        SQLite::Statement query{m_connection.db, match.empty() ? kScanSql : kMatchSql};
        if (!match.empty())
            query.bind(":match", match);
        query.bind(":piece", shortPiece(words));
        query.bind(":limit", static_cast<std::int64_t>(limit));
        return readAll(query);
    });
}

} // namespace exeunt::store
