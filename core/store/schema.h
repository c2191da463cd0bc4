// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace exeunt::store {

class Connection;

/// "Exnt": tells a library from other SQLite files (header bytes 68 to 71).
inline constexpr std::int32_t kApplicationId = 0x45786E74;

/// The schema steps in order, the files of core/store/schema; step n makes version n of version n - 1.
[[nodiscard]] const std::vector<std::string_view>& schemaSteps();
/// The version that this program writes.
[[nodiscard]] int schemaVersion();

/// Brings a library (or an empty file) to this program's version, all steps in one transaction.
/// Fails: throws SQLite::Exception; the file is then as before.
void migrate(Connection& connection);

} // namespace exeunt::store
