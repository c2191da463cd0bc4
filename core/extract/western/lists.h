// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/events.h"

#include <utility>
#include <vector>

namespace exeunt::extract::western {

/// Reads lists whose heading names the employer and what happens: "Recent hires at X:" and an item a person.
/// In:    the phrases of every sentence.
/// Out:   events and the index of the sentence each stands in.
[[nodiscard]] std::vector<std::pair<Event, std::size_t>> readLists(
    const Scene& scene, const std::vector<std::vector<Item>>& rows);

} // namespace exeunt::extract::western
