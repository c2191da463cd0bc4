// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"

#include <optional>
#include <string>

namespace exeunt::service {

/// A strategy as a person wants it to be. A statement that is no quote of its article is kept and marked as the person's words.
struct StrategyEdit {
    article::Organization organization;
    article::Aspect aspect = article::Aspect::Product;
    std::string statement; // not empty; of an addition: empty takes the sentence
    std::optional<date::Edtf> date;
    article::Voice voice = article::Voice::Press;
};

} // namespace exeunt::service
