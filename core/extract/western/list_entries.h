// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/events.h"

#include <utility>
#include <vector>

namespace exeunt::extract::western {

/// Reads lines that are entries rather than sentences: "IN: Ann Roe, finance chief, from Norvane", "Ann Roe: from Norvane to
/// Quillon", "Ann Roe – Norvane → Quillon". Where the line names no employer, the heading above does.
/// In:    the phrases of every sentence.
/// Out:   events and the index of the sentence each stands in.
[[nodiscard]] std::vector<std::pair<Event, std::size_t>> readEntries(
    const Scene& scene, const std::vector<std::vector<Item>>& rows);

} // namespace exeunt::extract::western
