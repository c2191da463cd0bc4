// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/tabled_names.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

/// The cells of a line, without the spaces around them; an empty cell has an empty span. None where the line has no bar.
std::vector<Span> cellsOf(const Scene& scene, const Span& line)
{
    std::vector<Span> cells;
    std::size_t begin = scene.skipSpaces(line.begin);
    bool hasBar = false;
    if (scene.text.at(begin) == U'|')
        ++begin;
    for (std::size_t at = begin; at <= line.end; ++at) {
        if (at < line.end && scene.text.at(at) != U'|')
            continue;
        hasBar = hasBar || at < line.end;
        const std::size_t first = scene.skipSpaces(begin);
        const std::size_t last = scene.skipSpacesBack(at);
        cells.push_back({std::min(first, at), std::max(std::min(first, at), last)});
        begin = at + 1;
    }
    return hasBar ? cells : std::vector<Span>{};
}

bool looksLikeName(const Scene& scene, const Span& cell)
{
    if (cell.size() < 2 || cell.size() > 24)
        return false;
    bool isLatin = true;
    bool hasDot = false;
    bool hasLetter = false; // | --- | is the rule below the head
    for (std::size_t at = cell.begin; at < cell.end; ++at) {
        const char32_t value = scene.text.at(at);
        hasDot = hasDot || value == U'·';
        hasLetter = hasLetter || isHanChar(value) || isLatinChar(value);
        isLatin = isLatin && (isLatinChar(value) || isAmong(value, U" .-'"));
        if (!isHanChar(value) && !isLatinChar(value) && !isAmong(value, U"· .-'"))
            return false;
    }
    std::size_t surname = 0;
    return (isLatin && hasLetter) || hasDot || (cell.size() <= 4 && scene.isSurnameAt(cell.begin, surname));
}

} // namespace

std::vector<Span> tabledNames(const Scene& scene)
{
    std::vector<Span> names;
    std::size_t column = std::string::npos;
    for (const Line& line : scene.document.lines()) {
        const auto cells = cellsOf(scene, scene.text.chars(line.span));
        if (cells.empty()) {
            column = std::string::npos;
            continue;
        }
        if (column == std::string::npos) {
            bool hasEnds = false;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const bool isName =
                    cells[i].size() >= 2 && scene.map.beginning(cells[i].begin, maskOf(Cue::ColumnName)) == cells[i].size();
                hasEnds = hasEnds || scene.map.has(cells[i], maskOf(Cue::ColumnFrom, Cue::ColumnTo));
                if (isName && column == std::string::npos)
                    column = i;
            }
            if (!hasEnds)
                column = std::string::npos;
            continue;
        }
        if (column < cells.size() && looksLikeName(scene, cells[column]))
            names.push_back(cells[column]);
    }
    return names;
}

} // namespace exeunt::extract::zh
