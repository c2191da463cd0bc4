// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef> // before <compare>: moc of Qt 6.4 cannot read <concepts> first

#include <compare>
#include <string_view>

namespace exeunt {

/// A half-open stretch [begin, end) of a text, in UTF-8 bytes, on code point boundaries.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return begin >= end; }
    [[nodiscard]] bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
    /// The bytes of `text` that the span covers. The span must lie inside the text.
    [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
    auto operator<=>(const Span&) const = default;
};

} // namespace exeunt
