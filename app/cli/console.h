// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/service/library.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace exeunt::cli {

using Json = nlohmann::ordered_json;

/// How the program ends; scripts rely on the numbers.
inline constexpr int kDone = 0, kPartlyDone = 1, kWrongUsage = 2, kUnusableLibrary = 3;

/// Says on standard error what went wrong: "exeunt-cli: …".
void complain(const std::string& what);

/// One JSON document on standard output; bytes that are no UTF-8 (file names) become U+FFFD.
void print(const Json& document);

/// The library at `path`, which must exist; else complains, sets the exit status and gives nothing.
[[nodiscard]] std::optional<service::Library> openExisting(const std::filesystem::path& path, int& exitStatus);

/// "1 move", "3 moves".
[[nodiscard]] std::string counted(std::size_t count, const std::string& one);

} // namespace exeunt::cli
