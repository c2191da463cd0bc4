// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::text {

/// What folding does to letters: lower case, or as they are (Latin names need their capitals).
enum class Letters { Lowered, Kept };

/// A copy of a text to match in, with the way back to every byte of the original.
class Folded {
public:
    std::string text; // folded, UTF-8

    /// Where a folded byte comes from: the first byte of its character in the original. The end maps to the end.
    [[nodiscard]] std::size_t toOriginal(std::size_t foldedByte) const;
    /// A span of the folded text in the original: from the begin of its first to the end of its last character.
    [[nodiscard]] Span toOriginal(Span folded) const;
    /// Where an original byte went; a dropped character maps to what follows it.
    [[nodiscard]] std::size_t toFolded(std::size_t originalByte) const;
    [[nodiscard]] Span toFolded(Span original) const;

private:
    friend Folded fold(std::string_view original, Letters letters);
    struct Run {
        std::size_t folded = 0;
        std::size_t original = 0;
        std::size_t foldedLength = 0;
        std::size_t originalLength = 0; // equal to foldedLength: byte n comes from byte n; else one character
    };
    void addRun(std::size_t original, std::size_t originalLength, std::size_t foldedLength);
    std::vector<Run> m_runs;
    std::size_t m_originalSize = 0;
};

/// Folds a text for matching, character by character:
/// - traditional, variant and compatibility ideographs to simplified ones (OpenCC's first choice for the character alone);
/// - full-width and other compatibility forms to plain ones, so "Ａ" is "a", "，" is ",", "（" is "(", "２" is "2";
/// - 。、《》… stay; ｡ becomes 。; 「」『』«»„ become “ or ”; ‘’ become '; • ・ ‧ become ·; hyphens become -, long dashes —;
/// - letters to lower case unless kept (one to one: ß stays); every space but a line end to " "; soft hyphens and zero-width marks vanish.
/// In:    UTF-8, any length; bytes that are no UTF-8 are copied as they are.
/// Fails: never. Linear, thread-safe; the first call builds a table (some tens of milliseconds).
[[nodiscard]] Folded fold(std::string_view original, Letters letters = Letters::Lowered);

/// A whole name (or phrase) in simplified script, by phrases (OpenCC t2s): 黃文灝 → 黄文灏, 乾隆 stays. Thread-safe.
[[nodiscard]] std::string simplify(std::string_view text);

/// What two spellings of one name share: folded, without spaces and punctuation. "01.AI" → "01ai", "李 開復" → "李开复".
[[nodiscard]] std::string foldKey(std::string_view text);

} // namespace exeunt::text
