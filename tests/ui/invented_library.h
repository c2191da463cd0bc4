// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <filesystem>
#include <string>
#include <vector>

namespace exeunt::test {

/// One move of an invented article: its quote is a piece of the article's text.
struct InventedMove {
    std::string person, kind, from, to, role, date, quote;
    std::string status = "confirmed";
};

/// One plan of an invented article, the same way.
struct InventedPlan {
    std::string company, aspect, quote, date = {};
    std::string voice = "press";
};

struct InventedArticle {
    std::string source, title, outlet, published, language, text;
    std::vector<InventedMove> moves;
    std::vector<InventedPlan> plans = {};
};

/// Four articles in four scripts about companies and people that do not exist, with 7 moves.
/// 林知远's move is told by two of them, with dates that differ.
[[nodiscard]] const std::vector<InventedArticle>& inventedArticles();

/// A library file with these articles and claims, past the extractor: what the window shows of it is known beforehand.
void writeInventedLibrary(const std::filesystem::path& path, const std::vector<InventedArticle>& articles = inventedArticles());

/// Two articles about what two companies that do not exist mean to do, with 4 plans.
[[nodiscard]] const std::vector<InventedArticle>& articlesOfPlans();

} // namespace exeunt::test
