// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/scene.h"

#include <string>
#include <vector>

namespace exeunt::extract::zh {

/// One or more people (李思明、王晓岚等人) or an unnamed group (几位出海负责人, 算法团队) that act together.
struct Actor {
    std::vector<int> mentions; // of Scene::personMentions; empty for a team
    Span span;                 // with the apposition of the first and the 等人 of the last
    std::size_t nameBegin = 0; // of the first name
    bool isTeam = false;
    std::string team; // what the text calls the team
};

/// A stretch between two commas. Tokens in brackets are left out: they say what a name is, not what happened.
struct Clause {
    Span span;
    std::size_t sentence = 0;
    std::size_t line = 0;
    std::vector<Token> tokens;
    std::vector<Actor> actors; // named people, by position
};

/// The clauses of an article in reading order.
[[nodiscard]] std::vector<Clause> readClauses(const Scene& scene);

/// The unnamed group in `within` nearest to its end (isLast) or begin, or nothing.
[[nodiscard]] std::optional<Actor> teamIn(const Scene& scene, const Span& within, bool isLast);

} // namespace exeunt::extract::zh
