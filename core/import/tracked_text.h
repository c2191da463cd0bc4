// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/base/span.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace exeunt::import {

/// One change of a text: the span goes, the replacement (mostly nothing) stands in its place.
struct Edit {
    Span span;
    std::string replacement;
    bool operator==(const Edit&) const = default;
};

/// The changes one cleaning step makes: sorted, not overlapping, spans into the text it was given.
using Edits = std::vector<Edit>;

/// A text being cleaned, with the way back to the original kept exact.
class TrackedText {
public:
    explicit TrackedText(std::string original);
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] const std::vector<article::OffsetRun>& runs() const { return m_runs; }
    /// What was removed so far, by kind, in the order of the first removal.
    [[nodiscard]] const std::vector<article::Removed>& removed() const { return m_removed; }

    /// Makes the changes and counts them under `kind`; an empty kind is not counted (mere layout). Overlapping edits are skipped.
    void apply(const Edits& edits, std::string_view kind);
    /// Makes the changes of several kinds at once; all spans are into the text as it is now.
    void applyAll(const std::vector<std::pair<std::string_view, Edits>>& kinds);
    /// Hands out the text; the object is empty afterwards.
    [[nodiscard]] std::string takeText() { return std::move(m_text); }

private:
    void count(std::string_view kind, std::size_t pieces);
    void copyRuns(Span kept, std::size_t at, std::size_t& cursor, std::vector<article::OffsetRun>& into) const;
    std::string m_text;
    std::vector<article::OffsetRun> m_runs;
    std::vector<article::Removed> m_removed;
};

/// The text after some edits, for tests and previews.
[[nodiscard]] std::string edited(std::string_view text, const Edits& edits);

} // namespace exeunt::import
