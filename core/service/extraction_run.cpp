// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/extraction_run.h"

#include "core/extract/extractor.h"
#include "core/service/article_reading.h"
#include "core/service/claims_json.h"
#include "core/service/file_walk.h"
#include "core/service/ordered_pool.h"

namespace exeunt::service {
namespace {

ExtractedFile extractFile(const WalkedFile& file, const ExtractionOptions& options, const extract::Extractor& extractor)
{
    ExtractedFile extracted{file.path, file.refusal, {}, 0};
    if (!extracted.refusal.empty())
        return extracted;
    const auto bytes = readFile(file.path);
    const auto read = bytes ? readAndExtract(*bytes, file.path.filename().string(), options.published, extractor) : bytes.error();
    if (!read) {
        extracted.refusal = read.error().what;
        return extracted;
    }
    extracted.moveCount = read->claims.moves.size();
    extracted.output = options.explains ? extractor.explain(read->article) : claimsJson(read->article, read->claims);
    return extracted;
}

} // namespace

void extractPaths(const std::vector<std::filesystem::path>& paths, const ExtractionOptions& options,
    const std::function<bool(const ExtractedFile&)>& take)
{
    const auto files = walkFiles(paths);
    const extract::Extractor extractor;
    produceInOrder(
        files.size(), options.threads, [&](std::size_t i) { return extractFile(files[i], options, extractor); },
        [&](std::size_t, const ExtractedFile& file) { return take(file); });
}

} // namespace exeunt::service
