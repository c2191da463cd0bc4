// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/token.h"

namespace exeunt::extract::western {

/// How a sentence puts the event told by its tokens [first, last).
struct Modality {
    bool isDenied = false; // not, denied, tried to, if, might: no event
    bool isRumoured = false;
    bool isFuture = false;
    bool isReversed = false; // "will stay after all": told before, taken back now
    bool isSaid = false;
};

/// In:    `subject` is the first token of the subject, `first` where the verb begins when there is none.
[[nodiscard]] Modality modalityOf(const TokenText& text, const Sentence& sentence, const Vocabulary& vocabulary,
    std::size_t subject, std::size_t first, std::size_t last);

} // namespace exeunt::extract::western
