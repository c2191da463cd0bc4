// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace exeunt::import {

/// The words of page furniture, from resources/lexicon/chrome. Lines are asked for folded (text::fold) and trimmed.
class ChromeWords {
public:
    [[nodiscard]] static const ChromeWords& instance();
    /// A whole line of furniture, or one that begins like one.
    [[nodiscard]] bool isFurniture(std::string_view foldedLine) const;
    /// Furniture even in the middle of the text.
    [[nodiscard]] bool isFurnitureAnywhere(std::string_view foldedLine) const;
    /// A line about rights, reprints, liability, cookies.
    [[nodiscard]] bool isNotice(std::string_view foldedLine) const;
    /// A line after which the article is over.
    [[nodiscard]] bool isCut(std::string_view foldedLine) const;
    /// Numbers and counter words only, with at least one number.
    [[nodiscard]] bool isCounter(std::string_view foldedLine) const;
    /// The headline an aggregator has put into a frame, as offsets into the line: [first, second).
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> framedTitle(std::string_view foldedLine) const;
    /// A converter's slip, as found and as meant.
    using Slip = std::pair<std::string, std::string>;
    /// The longest slip that begins at `at` with the character `first`; nullptr where there is none.
    [[nodiscard]] const Slip* slipAt(std::string_view text, std::size_t at, char32_t first) const;

private:
    ChromeWords();
    using Words = std::unordered_set<std::string>;
    Words m_lines;
    Words m_anywhere;
    Words m_cuts;
    Words m_counters;
    std::vector<std::string> m_starts;
    std::vector<std::vector<std::string>> m_notices; // pieces that follow one another
    struct Frame {
        std::vector<std::string> before; // pieces that follow one another
        std::string after;
    };
    std::vector<Frame> m_frames;
    std::vector<Slip> m_slips; // by first character, the longer first
    std::vector<bool> m_slipStarts = std::vector<bool>(0x10000);
};

/// A line without the marks, bullets and spaces at its ends: "• 刷新:" → "刷新".
[[nodiscard]] std::string_view bareLine(std::string_view foldedLine);

} // namespace exeunt::import
