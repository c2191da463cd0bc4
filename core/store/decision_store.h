// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::store {

class Connection;

/// What a person decided, as it stands in the library. Subject and detail are JSON: see core/service/strategy_decisions.h.
struct DecisionRow {
    std::int64_t id = 0; // grows with time
    std::string kind;    // "accept", "reject", "edit", "merge", "split"
    std::string subject;
    std::optional<std::string> detail;
};

/// The log of decisions: append-only, undo appends. Each is noted as a change. Lives as long as one transaction.
class DecisionStore {
public:
    explicit DecisionStore(Connection& connection)
        : m_connection{connection}
    {
    }

    /// In:    the kind's word; subject and detail as JSON (refused otherwise). Out: the decision's id. Fails: Storage.
    [[nodiscard]] Result<std::int64_t> append(
        const std::string& kind, const std::string& subject, const std::optional<std::string>& detail);
    /// Takes back the latest decision that holds. Out: its id. Fails: NotFound where none holds; Storage.
    [[nodiscard]] Result<std::int64_t> undo();
    /// Every decision that was not taken back, oldest first.
    [[nodiscard]] Result<std::vector<DecisionRow>> holding() const;
    [[nodiscard]] Result<bool> canUndo() const;

private:
    Connection& m_connection;
};

} // namespace exeunt::store
