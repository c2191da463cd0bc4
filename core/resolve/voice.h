// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/resolver.h"

#include <optional>
#include <vector>

namespace exeunt::resolve {

/// One claim of the fact being built.
struct Voice {
    const ToldMove* told = nullptr;
    ArticleId original; // the article whose text this one repeats
    std::optional<date::Day> printed;
    [[nodiscard]] const article::Move& move() const { return told->move; }
};
using Voices = std::vector<Voice>;

/// Greater is better founded.
[[nodiscard]] constexpr int weight(article::Status status)
{
    switch (status) {
    case article::Status::Confirmed:
        return 3;
    case article::Status::Announced:
        return 2;
    case article::Status::Rumoured:
        return 1;
    case article::Status::Denied:
    case article::Status::Reversed:
        break;
    }
    return 0;
}

} // namespace exeunt::resolve
