// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"

#include <algorithm>
#include <cstddef>

// The table is written by core/base/embed_resources.cmake at configure time; the bytes come in through the assembler.
extern "C" {
struct ExeuntResourceEntry {
    const char* path;
    const char* begin;
    const char* end;
};
extern const ExeuntResourceEntry exeuntResourceTable[];
extern const std::size_t exeuntResourceCount;
}

namespace exeunt {
namespace {

Resource read(const ExeuntResourceEntry& entry)
{
    return {entry.path, {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)}};
}

} // namespace

std::vector<Resource> resourcesUnder(std::string_view prefix)
{
    std::vector<Resource> found;
    for (std::size_t i = 0; i < exeuntResourceCount; ++i)
        if (auto entry = read(exeuntResourceTable[i]); entry.path.starts_with(prefix))
            found.push_back(entry);
    std::sort(found.begin(), found.end(), [](const Resource& a, const Resource& b) { return a.path < b.path; });
    return found;
}

std::optional<std::string_view> resource(std::string_view path)
{
    for (std::size_t i = 0; i < exeuntResourceCount; ++i)
        if (auto entry = read(exeuntResourceTable[i]); entry.path == path)
            return entry.content;
    return std::nullopt;
}

} // namespace exeunt
