// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace exeunt {

/// A file of resources/ that is part of the program.
struct Resource {
    std::string_view path;    // relative to resources/, with forward slashes: "lexicon/organizations/ai.tsv"
    std::string_view content; // the bytes, alive as long as the program
};

/// The embedded files whose path starts with `prefix`, sorted by path.
/// In:    "lexicon/", "sample/", …; "" gives all.
/// Out:   empty when nothing matches.
/// Fails: never.
[[nodiscard]] std::vector<Resource> resourcesUnder(std::string_view prefix);

/// The content of one embedded file, or nothing when there is none of that path.
[[nodiscard]] std::optional<std::string_view> resource(std::string_view path);

} // namespace exeunt
