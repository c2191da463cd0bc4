// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/resolver.h"

#include <string>
#include <vector>

namespace exeunt::test {

/// A move in few words; "" is unknown.
struct Says {
    std::int64_t article = 1;
    std::string person = {};
    article::MoveKind kind = article::MoveKind::Departure;
    std::string from = {}, to = {}, date = {};
    std::string role = {}, newRole = {};
    std::vector<std::string> aliases = {};
    article::Status status = article::Status::Confirmed;
    bool isBackground = false;
    std::string team = {}; // a team instead of a person
};

/// Claims numbered from 1 in the order given; articles published on the first of June 2031 unless dated with `publish`.
/// Names fold as in the program; 北桥 and Northbridge are one organization.
[[nodiscard]] resolve::Input inputOf(const std::vector<Says>& claims);
void publish(resolve::Input& input, std::int64_t article, const std::string& date);

[[nodiscard]] std::vector<resolve::Fact> resolved(const std::vector<Says>& claims);

} // namespace exeunt::test
