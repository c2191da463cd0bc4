// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract::strategy {

/// The forms of a word of the lists that is marked as a verb.
/// In:    English "expand into", "build/built our own": the first word is bent, forms that no rule gives follow behind "/".
///        German "senken", "auf+geben/gibt/gab/gegeben": "+" stands behind a prefix that leaves the verb.
/// Out:   every form once, the given one first; "gibt…auf" where the prefix stands at the end of the clause.
[[nodiscard]] std::vector<std::string> englishForms(std::string_view verb);
[[nodiscard]] std::vector<std::string> germanForms(std::string_view verb);

} // namespace exeunt::extract::strategy
