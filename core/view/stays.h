// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/post_book.h"

#include <vector>

namespace exeunt::view {

/// What one claim says of one person (or team) and one company.
enum class Say : std::uint8_t {
    Arrives,
    Leaves,
    Within,  // another post there
    NotLeft, // a departure that was denied or reversed
    Seen,    // an affiliation: is there
    Under,   // a reporting line, of the person or of the manager
    Gone,    // an affiliation: was there
};

struct Saying {
    NameIndex company = kNoName;
    NameIndex person = kNoName;
    PersonId personId;
    Say say = Say::Seen;
    Turn turn;                  // of Arrives, Leaves, Within
    std::uint32_t index = 0;    // the row, affiliation or reporting line
    std::uint32_t sighting = 0; // of an affiliation or line: which of its sources
    bool isUnitChange = false;  // Within: leaves one named unit for another
};

/// Puts together the stays of one person at one company.
/// In:    what is said, in any order. Only an arrival that is told starts a second stay; what fits none marks a conflict.
/// Out:   stays in time's order, without keys and names.
[[nodiscard]] std::vector<Post> staysOf(const FactTable& table, std::vector<const Saying*> sayings);

} // namespace exeunt::view
