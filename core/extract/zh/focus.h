// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/clause.h"

#include <vector>

namespace exeunt::extract::zh {

/// Which organization the text speaks of at a clause: indexes of Scene::organizations, -1 where there is none.
struct Focus {
    int label = -1;   // the line is labelled with it: 远帆科技:…, 【远帆科技】…
    int subject = -1; // the last one that began a clause before this one, in the same line, at most three sentences away
    int section = -1; // the heading above names it alone
    int earlier = -1; // the label or subject of the lines before
};

/// The focus of each clause, in one walk. Authorities, media and who is met only after a preposition are never in it.
/// In: all clauses of the article, and for each organization whether it is one that somebody left behind.
[[nodiscard]] std::vector<Focus> readFocus(
    const Scene& scene, const std::vector<Clause>& clauses, const std::vector<bool>& isLeft);

/// Whether somebody whose employer is not said may work there: no paper, no authority.
[[nodiscard]] bool mayBeSpokenOf(const Scene& scene, int organization);

} // namespace exeunt::extract::zh
