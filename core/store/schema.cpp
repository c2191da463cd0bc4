// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/sqlite.h"

#include <string>

namespace exeunt::store {

int schemaVersion()
{
    return static_cast<int>(schemaSteps().size());
}

void migrate(Connection& connection)
{
    auto& db = connection.db;
    SQLite::Transaction transaction{db, SQLite::TransactionBehavior::IMMEDIATE};
    const int version = db.execAndGet("PRAGMA user_version").getInt(); // under the lock: another program may have been first
    if (version >= schemaVersion())
        return;
    for (int step = version; step < schemaVersion(); ++step)
        db.exec(std::string{schemaSteps()[static_cast<std::size_t>(step)]});
    db.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    db.exec("PRAGMA user_version = " + std::to_string(schemaVersion()));
    transaction.commit();
}

} // namespace exeunt::store
