// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/decision_store.h"

#include "core/store/sqlite.h"

namespace exeunt::store {
namespace {

constexpr auto kAppendSql = "INSERT INTO decision (kind, subject, detail) VALUES (:kind, :subject, :detail)";
constexpr auto kAppendUndoSql = R"sql(
    INSERT INTO decision (kind, subject, undoes) SELECT 'undo', subject, id FROM decision WHERE id = :id
)sql";
constexpr auto kNoteSql = "INSERT INTO change (kind, decision) VALUES ('decision', :decision)";
constexpr auto kHoldingSql = R"sql(
    SELECT id, kind, subject, detail FROM decision
    WHERE kind <> 'undo' AND id NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL) ORDER BY id
)sql";
constexpr auto kLatestSql = R"sql(
    SELECT coalesce(max(id), 0) FROM decision
    WHERE kind <> 'undo' AND id NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL)
)sql";

void note(SQLite::Database& db, std::int64_t decision)
{
    SQLite::Statement insert{db, kNoteSql};
    insert.bind(":decision", decision);
    insert.exec();
}

std::int64_t latest(SQLite::Database& db)
{
    return db.execAndGet(kLatestSql).getInt64();
}

} // namespace

Result<std::int64_t> DecisionStore::append(
    const std::string& kind, const std::string& subject, const std::optional<std::string>& detail)
{
    return guarded("noting a decision", [&] {
        auto& db = m_connection.db;
        SQLite::Statement insert{db, kAppendSql};
        insert.bind(":kind", kind);
        insert.bind(":subject", subject);
        bindText(insert, ":detail", detail);
        insert.exec();
        const std::int64_t id = db.getLastInsertRowid();
        note(db, id);
        return id;
    });
}

Result<std::int64_t> DecisionStore::undo()
{
    auto undone = guarded("taking back a decision", [&] {
        auto& db = m_connection.db;
        const auto id = latest(db);
        if (id == 0)
            return id;
        SQLite::Statement insert{db, kAppendUndoSql};
        insert.bind(":id", id);
        insert.exec();
        note(db, db.getLastInsertRowid());
        return id;
    });
    if (undone && *undone == 0)
        return Error{Fault::NotFound, "There is nothing to take back."};
    return undone;
}

Result<std::vector<DecisionRow>> DecisionStore::holding() const
{
    return guarded("reading the decisions", [&] {
        SQLite::Statement query{m_connection.db, kHoldingSql};
        std::vector<DecisionRow> rows;
        while (query.executeStep())
            rows.push_back({query.getColumn(0).getInt64(), textOf(query, 1), textOf(query, 2), optionalText(query, 3)});
        return rows;
    });
}

Result<bool> DecisionStore::canUndo() const
{
    return guarded("reading the decisions", [&] { return latest(m_connection.db) != 0; });
}

} // namespace exeunt::store
