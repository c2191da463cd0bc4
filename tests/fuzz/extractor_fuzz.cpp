// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: every claim has evidence, every span lies inside the text on character bounds, and a second reading says the same.
#include "core/extract/extractor.h"
#include "core/import/importer.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isBoundary(std::string_view text, std::size_t at)
{
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

template <class Claims>
void requireEvidence(const Claims& claims, std::string_view text)
{
    for (const auto& claim : claims) {
        require(!claim.evidence.empty());
        for (const auto& span : claim.evidence)
            require(
                span.begin < span.end && span.end <= text.size() && isBoundary(text, span.begin) && isBoundary(text, span.end));
    }
}

} // namespace

/// The first byte chooses how the page is told to be dated; the rest is the page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const exeunt::extract::Extractor extractor;
    if (size == 0)
        return 0;
    exeunt::import::Hints hints;
    if (data[0] % 2 == 0)
        hints.published = *exeunt::date::Edtf::parse("2024-02-29");
    const std::string_view bytes{reinterpret_cast<const char*>(data + 1), size - 1};
    const auto article = exeunt::import::readArticle(bytes, "fuzz.txt", hints);
    if (!article)
        return 0;
    const auto claims = extractor.extract(*article);
    requireEvidence(claims.moves, article->text);
    requireEvidence(claims.affiliations, article->text);
    requireEvidence(claims.reporting, article->text);
    requireEvidence(claims.strategies, article->text);
    const auto again = extractor.extract(*article);
    require(again.moves.size() == claims.moves.size() && again.strategies.size() == claims.strategies.size());
    return 0;
}
