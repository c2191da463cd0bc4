// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/corpus_check.h"

#include "tests/support/catch.h"

#include <cstdlib>

namespace exeunt::tests {

const extract::Extractor& sharedExtractor()
{
    static const extract::Extractor shared;
    return shared;
}

article::Claims claimsOf(std::string_view text, std::string_view language)
{
    article::Article article;
    article.text = text;
    article.language = language;
    return sharedExtractor().extract(article);
}

CorpusScore scored(const std::string& file)
{
    const auto cases = readCorpus(std::string{EXEUNT_SOURCE_DIR} + "/tests/data/extract/" + file);
    REQUIRE_FALSE(cases.empty());
    auto score = scoreCorpus(cases, sharedExtractor());
    if (std::getenv("EXEUNT_CORPUS_VERBOSE") != nullptr)
        for (const auto& complaint : score.complaints)
            WARN(complaint);
    return score;
}

std::string told(const CorpusScore& score)
{
    std::string text = score.summary();
    for (const auto& complaint : score.complaints)
        text += "\n" + complaint;
    return text;
}

} // namespace exeunt::tests
