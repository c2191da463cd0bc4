// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <cstdint>
#include <vector>

namespace exeunt::store {

class Connection;

enum class ChangeKind { ArticleAdded, ArticleChanged, ArticleRemoved, Decision };

/// One change of a library; revisions grow and are never used twice.
struct Change {
    std::uint64_t revision = 0;
    ChangeKind kind = ChangeKind::ArticleAdded;
    ArticleId article; // 0 for a decision
};

/// The log of changes. Lives as long as one transaction.
class ChangeStore {
public:
    explicit ChangeStore(Connection& connection)
        : m_connection{connection}
    {
    }

    [[nodiscard]] Result<void> record(ChangeKind kind, ArticleId article);
    /// The library's revision; 0 when nothing ever happened.
    [[nodiscard]] Result<std::uint64_t> revision() const;
    /// The changes after `revision`, oldest first.
    [[nodiscard]] Result<std::vector<Change>> since(std::uint64_t revision) const;

private:
    Connection& m_connection;
};

} // namespace exeunt::store
