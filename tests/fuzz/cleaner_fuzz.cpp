// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: an article has valid text, and every offset run maps identical bytes; sentences lie inside the text, in order.
#include "core/import/decode.h"
#include "core/import/importer.h"
#include "core/text/sentences.h"
#include "core/text/utf8.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto article = exeunt::import::readArticle(bytes, size % 2 == 0 ? "fuzz.txt" : "fuzz.md");
    if (!article)
        return 0;
    const auto original = exeunt::import::decode(bytes, "fuzz");
    require(original.hasValue());
    require(!article->text.empty() && exeunt::text::firstInvalid(article->text) == std::string_view::npos);
    std::size_t last = 0;
    for (const auto& run : article->offsets) {
        require(run.clean >= last && run.length > 0);
        require(article->text.compare(run.clean, run.length, original->text, run.original, run.length) == 0);
        last = run.clean + run.length;
    }
    last = 0;
    for (const auto& sentence : exeunt::text::splitSentences(article->text, article->language)) {
        require(sentence.begin >= last && sentence.begin < sentence.end && sentence.end <= article->text.size());
        last = sentence.end;
    }
    return 0;
}
