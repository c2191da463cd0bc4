// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/table.h"

namespace exeunt::extract {
namespace {

/// The parts of `text` between `separator`, trimmed.
std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(trimmed(text.substr(begin, end == std::string_view::npos ? end : end - begin)));
        if (end == std::string_view::npos)
            break;
        begin = end + 1;
    }
    return parts;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::vector<std::string_view>> tableRows(std::string_view content)
{
    std::vector<std::vector<std::string_view>> rows;
    std::size_t begin = 0;
    while (begin < content.size()) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        const std::string_view line = content.substr(begin, end - begin);
        begin = end + 1;
        if (trimmed(line).empty() || line.front() == '#')
            continue;
        rows.push_back(split(line, '\t'));
    }
    return rows;
}

std::vector<std::string_view> cellParts(std::string_view cell)
{
    std::vector<std::string_view> parts;
    for (const std::string_view part : split(cell, '|')) {
        if (!part.empty())
            parts.push_back(part);
    }
    return parts;
}

} // namespace exeunt::extract
