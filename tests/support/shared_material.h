// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace exeunt::test {

/// The folder of shared material beside the checkout ("../shared/<name>"), or nothing where it is absent: the test then
/// skips with a message. The real articles are not ours to ship.
inline std::optional<std::filesystem::path> sharedMaterial(const std::filesystem::path& name)
{
    const auto path = std::filesystem::path{EXEUNT_SOURCE_DIR} / ".." / "shared" / name;
    if (std::filesystem::exists(path))
        return std::filesystem::weakly_canonical(path);
    return std::nullopt;
}

} // namespace exeunt::test
