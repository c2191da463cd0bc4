// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace exeunt::view::strategies {

/// A text in lines.
struct Broken {
    std::vector<std::string> lines; // without spaces at their ends; the last ends in "…" where text is left out
    bool isCut = false;
    std::size_t allLines = 0; // it would have without a limit
};

/// Breaks texts into lines where their script breaks, and remembers the widths of their pieces.
class LineBreaker {
public:
    explicit LineBreaker(std::function<double(std::string_view)> measure)
        : m_measure{std::move(measure)}
    {
    }
    /// In:    any text; a width above 0; 0 lines: any number.
    /// Out:   lines that fit; a single character wider than that has a line of its own.
    [[nodiscard]] Broken broken(std::string_view text, double width, std::size_t mostLines);

private:
    [[nodiscard]] double widthOf(std::string_view piece);
    [[nodiscard]] std::size_t fitting(std::string_view text, double width, std::string_view ending);
    [[nodiscard]] std::vector<std::size_t> endsOf(std::string_view text, double width);

    std::function<double(std::string_view)> m_measure;
    std::unordered_map<std::string, double> m_widths;
};

} // namespace exeunt::view::strategies
