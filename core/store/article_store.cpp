// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/article_store.h"

#include "core/store/search_index.h"
#include "core/store/sqlite.h"

#include <algorithm>

namespace exeunt::store {
namespace {

constexpr auto kInsertArticleSql = R"sql(
    INSERT INTO article (source, sha256, title, outlet, author, published, published_from, language, encoding, opening,
                         character_count, sketch, is_sample)
    VALUES (:source, :sha256, :title, :outlet, :author, :published, :published_from, :language, :encoding, :opening,
            :character_count, :sketch, :is_sample)
)sql";
constexpr auto kInsertBodySql = "INSERT INTO article_body (article, text, original) VALUES (:article, :text, :original)";
constexpr auto kInsertRemovedSql =
    "INSERT INTO article_removed (article, ordinal, kind, count) VALUES (:article, :ordinal, :kind, :count)";
constexpr auto kInsertOffsetSql = R"sql(
    INSERT INTO article_offset (article, clean, original, length) VALUES (:article, :clean, :original, :length)
)sql";
constexpr auto kFindSql = "SELECT id FROM article WHERE sha256 = :sha256";
constexpr auto kGetSql = R"sql(
    SELECT source, sha256, title, outlet, author, published, published_from, language, encoding, article_body.text
    FROM article JOIN article_body ON article_body.article = article.id
    WHERE article.id = :id
)sql";
constexpr auto kRemovedOfSql = "SELECT kind, count FROM article_removed WHERE article = :id ORDER BY ordinal";
constexpr auto kOffsetsOfSql = "SELECT clean, original, length FROM article_offset WHERE article = :id ORDER BY clean";
constexpr auto kOriginalSql = "SELECT original FROM article_body WHERE article = :id";
constexpr auto kListSql = R"sql(
    SELECT article.id, source, title, opening, outlet, author, published, language, character_count, sketch, is_sample,
           (SELECT count(*) FROM claim WHERE claim.article = article.id AND claim.type = 'move'),
           sha256
    FROM article ORDER BY article.id
)sql";
constexpr auto kSampleSql = "SELECT id FROM article WHERE is_sample = 1 ORDER BY id";
constexpr auto kCountSql = "SELECT count(*) FROM article";
constexpr auto kSetPublishedSql = "UPDATE article SET published = :published, published_from = :published_from WHERE id = :id";
constexpr auto kDeleteSql = "DELETE FROM article WHERE id = :id";

constexpr std::size_t kOpeningCharacters = 60;

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::string openingOf(std::string_view text)
{
    std::size_t end = 0;
    for (std::size_t characters = 0; end < text.size() && text[end] != '\n'; ++end)
        if (startsCharacter(text[end]) && ++characters > kOpeningCharacters)
            break;
    return std::string{text.substr(0, end)};
}

std::string toBytes(const std::vector<std::uint32_t>& sketch)
{
    std::string bytes;
    for (const auto value : sketch)
        for (const unsigned shift : {0U, 8U, 16U, 24U})
            bytes += static_cast<char>(value >> shift & 0xFFU);
    return bytes;
}

std::vector<std::uint32_t> toSketch(const std::string& bytes)
{
    std::vector<std::uint32_t> sketch(bytes.size() / 4);
    for (std::size_t i = 0; i < sketch.size() * 4; ++i)
        sketch[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (i % 4 * 8);
    return sketch;
}

void bindBytes(SQLite::Statement& statement, const char* name, std::string_view bytes)
{
    statement.bind(name, bytes.empty() ? "" : static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

std::int64_t signedOf(std::size_t value)
{
    return static_cast<std::int64_t>(value);
}

std::size_t sizeOf(const SQLite::Statement& statement, int column)
{
    return static_cast<std::size_t>(statement.getColumn(column).getInt64());
}

void insertParts(SQLite::Database& db, std::int64_t id, const article::Article& article)
{
    SQLite::Statement removed{db, kInsertRemovedSql};
    for (std::size_t i = 0; i < article.removed.size(); ++i) {
        removed.bind(":article", id);
        removed.bind(":ordinal", signedOf(i));
        removed.bind(":kind", article.removed[i].kind);
        removed.bind(":count", signedOf(article.removed[i].count));
        removed.exec();
        removed.reset();
    }
    SQLite::Statement offset{db, kInsertOffsetSql};
    for (const auto& run : article.offsets) {
        if (run.length == 0)
            continue; // says nothing
        offset.bind(":article", id);
        offset.bind(":clean", signedOf(run.clean));
        offset.bind(":original", signedOf(run.original));
        offset.bind(":length", signedOf(run.length));
        offset.exec();
        offset.reset();
    }
}

void insertRow(SQLite::Database& db, const article::Article& article, const Deposit& deposit)
{
    SQLite::Statement insert{db, kInsertArticleSql};
    insert.bind(":source", article.source);
    insert.bind(":sha256", article.sha256);
    bindText(insert, ":title", article.title);
    bindText(insert, ":outlet", article.outlet);
    bindText(insert, ":author", article.author);
    bindDate(insert, ":published", article.published);
    bindText(insert, ":published_from",
        article.publishedFrom ? std::optional{std::string{toString(*article.publishedFrom)}} : std::nullopt);
    insert.bind(":language", article.language);
    insert.bind(":encoding", article.encoding);
    insert.bind(":opening", openingOf(article.text));
    insert.bind(":character_count",
        signedOf(static_cast<std::size_t>(std::count_if(article.text.begin(), article.text.end(), startsCharacter))));
    bindBytes(insert, ":sketch", toBytes(deposit.sketch));
    insert.bind(":is_sample", deposit.isSample ? 1 : 0);
    insert.exec();
}

void readParts(SQLite::Database& db, article::Article& article)
{
    SQLite::Statement removed{db, kRemovedOfSql};
    removed.bind(":id", article.id.value);
    while (removed.executeStep())
        article.removed.push_back({textOf(removed, 0), sizeOf(removed, 1)});
    SQLite::Statement offsets{db, kOffsetsOfSql};
    offsets.bind(":id", article.id.value);
    while (offsets.executeStep())
        article.offsets.push_back({sizeOf(offsets, 0), sizeOf(offsets, 1), sizeOf(offsets, 2)});
}

Error noSuchArticle(ArticleId id)
{
    return {Fault::NotFound, "The library has no article number " + std::to_string(id.value) + "."};
}

ArticleRow readRow(const SQLite::Statement& query)
{
    ArticleRow row;
    row.id = ArticleId{query.getColumn(0).getInt64()};
    row.source = textOf(query, 1);
    row.title = optionalText(query, 2);
    row.opening = textOf(query, 3);
    row.outlet = optionalText(query, 4);
    row.author = optionalText(query, 5);
    row.published = optionalDate(query, 6);
    row.language = textOf(query, 7);
    row.characterCount = sizeOf(query, 8);
    row.sketch = toSketch(textOf(query, 9));
    row.isSample = query.getColumn(10).getInt() != 0;
    row.sha256 = textOf(query, 12);
    row.moveCount = sizeOf(query, 11);
    return row;
}

} // namespace

Result<ArticleId> ArticleStore::add(const article::Article& article, const Deposit& deposit)
{
    return guarded("storing the article " + article.source, [&] {
        auto& db = m_connection.db;
        insertRow(db, article, deposit);
        const auto id = db.getLastInsertRowid();
        SQLite::Statement body{db, kInsertBodySql};
        body.bind(":article", id);
        body.bind(":text", article.text);
        bindBytes(body, ":original", deposit.original);
        body.exec();
        insertParts(db, id, article);
        SearchIndex{m_connection}.add(ArticleId{id}, deposit.foldedTitle, deposit.foldedText);
        return ArticleId{id};
    });
}

Result<std::optional<ArticleId>> ArticleStore::find(const std::string& sha256) const
{
    return guarded("looking for an article", [&] {
        SQLite::Statement query{m_connection.db, kFindSql};
        query.bind(":sha256", sha256);
        return query.executeStep() ? std::optional{ArticleId{query.getColumn(0).getInt64()}} : std::nullopt;
    });
}

Result<article::Article> ArticleStore::get(ArticleId id) const
{
    const auto found = guarded("reading article " + std::to_string(id.value), [&]() -> std::optional<article::Article> {
        SQLite::Statement query{m_connection.db, kGetSql};
        query.bind(":id", id.value);
        if (!query.executeStep())
            return std::nullopt;
        article::Article article;
        article.id = id;
        article.source = textOf(query, 0);
        article.sha256 = textOf(query, 1);
        article.title = optionalText(query, 2);
        article.outlet = optionalText(query, 3);
        article.author = optionalText(query, 4);
        article.published = optionalDate(query, 5);
        if (const auto from = optionalText(query, 6))
            article.publishedFrom = known(article::publishedFromString(*from), *from);
        article.language = textOf(query, 7);
        article.encoding = textOf(query, 8);
        article.text = textOf(query, 9);
        readParts(m_connection.db, article);
        return article;
    });
    if (!found)
        return found.error();
    if (!*found)
        return noSuchArticle(id);
    return **found;
}

Result<std::string> ArticleStore::original(ArticleId id) const
{
    const auto found =
        guarded("reading the original of article " + std::to_string(id.value), [&]() -> std::optional<std::string> {
            SQLite::Statement query{m_connection.db, kOriginalSql};
            query.bind(":id", id.value);
            return query.executeStep() ? std::optional{textOf(query, 0)} : std::nullopt;
        });
    if (!found)
        return found.error();
    if (!*found)
        return noSuchArticle(id);
    return **found;
}

Result<std::vector<ArticleRow>> ArticleStore::list() const
{
    return guarded("listing the articles", [&] {
        SQLite::Statement query{m_connection.db, kListSql};
        std::vector<ArticleRow> rows;
        while (query.executeStep())
            rows.push_back(readRow(query));
        return rows;
    });
}

Result<std::vector<ArticleId>> ArticleStore::sample() const
{
    return guarded("looking for the sample", [&] {
        SQLite::Statement query{m_connection.db, kSampleSql};
        std::vector<ArticleId> ids;
        while (query.executeStep())
            ids.push_back(ArticleId{query.getColumn(0).getInt64()});
        return ids;
    });
}

Result<std::size_t> ArticleStore::count() const
{
    return guarded("counting the articles", [&] {
        SQLite::Statement query{m_connection.db, kCountSql};
        query.executeStep();
        return sizeOf(query, 0);
    });
}

Result<void> ArticleStore::setPublished(
    ArticleId id, const std::optional<date::Edtf>& published, const std::optional<article::PublishedFrom>& from)
{
    const auto changed = guarded("dating article " + std::to_string(id.value), [&] {
        SQLite::Statement update{m_connection.db, kSetPublishedSql};
        update.bind(":id", id.value);
        bindDate(update, ":published", published);
        bindText(update, ":published_from", from ? std::optional{std::string{toString(*from)}} : std::nullopt);
        return update.exec();
    });
    if (!changed)
        return changed.error();
    return *changed == 1 ? Result<void>{} : noSuchArticle(id);
}

Result<void> ArticleStore::remove(ArticleId id)
{
    const auto changed = guarded("removing article " + std::to_string(id.value), [&] {
        SearchIndex{m_connection}.remove(id); // first: the index asks the article for its text
        SQLite::Statement statement{m_connection.db, kDeleteSql};
        statement.bind(":id", id.value);
        return statement.exec();
    });
    if (!changed)
        return changed.error();
    return *changed == 1 ? Result<void>{} : noSuchArticle(id);
}

} // namespace exeunt::store
