// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"

#include <memory>
#include <string>
#include <vector>

namespace exeunt::test {

/// A strategy as one article tells it, in few words.
struct Plans {
    std::string company;
    article::Aspect aspect = article::Aspect::Product;
    std::string statement;
    std::string date = {};
    std::int64_t article = 1;
    article::Voice voice = article::Voice::Press;
};

/// An article in few words; the id is its place from 1 on.
struct Prints {
    std::string outlet, published = {};
};

/// Claims numbered from 1 in the order given, resolved as in the program; facts need a table of their own (see invented_moves.h).
[[nodiscard]] std::shared_ptr<service::Snapshot> snapshotOf(const std::vector<Plans>& plans, const std::vector<Prints>& articles);
[[nodiscard]] std::shared_ptr<const view::FactTable> tableOf(
    const std::vector<Plans>& plans, const std::vector<Prints>& articles);

} // namespace exeunt::test
