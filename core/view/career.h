// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/post_book.h"

#include <vector>

namespace exeunt::view {

/// A stretch of a career. A beginning or end that nobody tells is open; `from` and `to` say where it is drawn.
struct CareerStay {
    std::uint32_t post = 0;                      // into PostBook::posts()
    double from = 0, to = 0;                     // day numbers, middles of uncertain dates; `to` not before `from`
    bool isOpenBegin = false, isOpenEnd = false; // not told
    bool isUncertainBegin = false, isUncertainEnd = false;
    std::uint32_t lane = 0; // stays that overlap stand in different lanes
};

/// Between two stays, where nothing is told of a person; or where two stays overlap.
struct CareerBreak {
    double from = 0, to = 0;
    bool isOverlap = false;
};

/// A person's path across companies.
struct Career {
    std::vector<CareerStay> stays; // by from
    std::vector<CareerBreak> breaks;
    std::uint32_t laneCount = 0;
    double from = 0, to = 0;            // of everything dated
    std::vector<std::uint32_t> undated; // posts of which no day is told
};

/// In:    a person's index in the table; empty career where no post is known.
[[nodiscard]] Career careerOf(const PostBook& book, NameIndex person);

} // namespace exeunt::view
