// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/article_reading.h"

#include "core/base/sha256.h"
#include "core/import/importer.h"
#include "core/resolve/text_sketch.h"
#include "core/text/fold.h"

#include <exception>

namespace exeunt::service {

Result<ReadArticle> readAndExtract(std::string_view bytes, const std::string& source, const std::optional<date::Edtf>& published,
    const extract::Extractor& extractor)
{
    try {
        auto article = import::readArticle(bytes, source, {published});
        if (!article)
            return article.error();
        article->sha256 = sha256Hex(bytes);
        auto claims = extractor.extract(*article);
        return ReadArticle{std::move(*article), std::move(claims)};
    } catch (const std::exception& failure) { // one file must not end an import of thousands
        return Error{Fault::BadInput, source + " could not be read: " + failure.what() + "."};
    }
}

store::Deposit depositOf(const article::Article& article, std::string_view bytes, bool isSample)
{
    auto folded = text::fold(article.text).text;
    auto sketch = resolve::sketchOf(folded);
    return {bytes, text::fold(article.title.value_or("")).text, std::move(folded), std::move(sketch), isSample};
}

} // namespace exeunt::service
