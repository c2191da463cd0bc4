// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_store.h"

#include "core/base/enum_words.h"
#include "core/store/sqlite.h"

namespace exeunt::store {
namespace {

constexpr auto kRecordSql = "INSERT INTO change (kind, article) VALUES (:kind, :article)";
constexpr auto kRevisionSql = "SELECT coalesce(max(revision), 0) FROM change";
constexpr auto kSinceSql = "SELECT revision, kind, coalesce(article, 0) FROM change WHERE revision > :revision ORDER BY revision";

constexpr std::array<std::string_view, 4> kWords{"article_added", "article_changed", "article_removed", "decision"};

ChangeKind kindOf(const std::string& word)
{
    if (const auto kind = enumeratorOf<ChangeKind>(kWords, word))
        return *kind;
    throw DamagedValue{"unknown change \"" + word + "\""};
}

} // namespace

Result<void> ChangeStore::record(ChangeKind kind, ArticleId article)
{
    return guarded("noting a change", [&] {
        SQLite::Statement insert{m_connection.db, kRecordSql};
        insert.bind(":kind", std::string{wordOf(kWords, kind)});
        insert.bind(":article", article.value);
        insert.exec();
    });
}

Result<std::uint64_t> ChangeStore::revision() const
{
    return guarded("reading the revision", [&] {
        SQLite::Statement query{m_connection.db, kRevisionSql};
        query.executeStep();
        return static_cast<std::uint64_t>(query.getColumn(0).getInt64());
    });
}

Result<std::vector<Change>> ChangeStore::since(std::uint64_t revision) const
{
    return guarded("reading the changes", [&] {
        SQLite::Statement query{m_connection.db, kSinceSql};
        query.bind(":revision", static_cast<std::int64_t>(revision));
        std::vector<Change> changes;
        while (query.executeStep())
            changes.push_back({static_cast<std::uint64_t>(query.getColumn(0).getInt64()), kindOf(textOf(query, 1)),
                ArticleId{query.getColumn(2).getInt64()}});
        return changes;
    });
}

} // namespace exeunt::store
