// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_filter.h"

namespace exeunt::test {

view::Filter randomFilter(std::mt19937& random, const view::FactTable& table)
{
    const auto oneIn = [&](std::uint32_t count) { return random() % count == 0; };
    view::Filter filter;
    for (const auto& name : table.organizations())
        if (oneIn(12))
            filter.organizations.push_back(name);
    if (oneIn(6))
        filter.people = {table.people()[random() % table.people().size()], table.people()[random() % table.people().size()]};
    for (int kind = 0; kind < 10; ++kind)
        if (oneIn(4))
            filter.kinds.push_back(static_cast<article::MoveKind>(kind));
    for (int status = 0; status < 5; ++status)
        if (oneIn(4))
            filter.statuses.push_back(static_cast<article::Status>(status));
    if (oneIn(3))
        filter.from = date::Day{std::chrono::days{19723 + static_cast<int>(random() % 500)}};
    if (oneIn(3))
        filter.to = date::Day{std::chrono::days{19900 + static_cast<int>(random() % 500)}};
    if (oneIn(5))
        filter.outlets = {table.outlets()[random() % table.outlets().size()]};
    if (oneIn(8))
        filter.words = "li";
    filter.includesBackground = !oneIn(3);
    filter.includesUndated = !oneIn(3);
    return filter;
}

} // namespace exeunt::test
