// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"

#include "core/base/sha256.h"
#include "core/import/clean_junk.h"
#include "core/import/clean_page.h"
#include "core/import/clean_pinyin.h"
#include "core/import/clean_words.h"
#include "core/import/decode.h"
#include "core/import/markdown.h"
#include "core/import/page_author.h"
#include "core/import/page_outlet.h"
#include "core/import/page_published.h"
#include "core/import/page_title.h"
#include "core/text/language.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::import {

namespace {

/// What a page says about itself, read before its furniture goes.
struct Metadata {
    std::optional<Title> title;
    std::optional<std::string> outlet;
    std::optional<std::string> author;
    std::optional<Published> published;
};

Metadata readMetadata(std::string_view text, const Page& page, std::string_view language)
{
    return {findTitle(text, page), findOutlet(text, page), findAuthor(text, page), findPublished(text, page, language)};
}

/// What does not depend on the page's shape: line ends, readings, junk between sentences.
void cleanCharacters(TrackedText& tracked)
{
    tracked.apply(findLineEnds(tracked.text()), "");
    tracked.apply(findPinyin(tracked.text()), "pinyin");
    tracked.apply(findAntiCopyJunk(tracked.text()), "junk");
}

/// All lines that go, in one pass and each under its kind.
void cleanPage(TrackedText& tracked, const Page& page, const std::optional<Title>& title, std::string_view language)
{
    auto kinds = findChrome(tracked.text(), page);
    kinds.emplace_back("notice", findGluedNotices(tracked.text(), page, language));
    kinds.emplace_back("repeated title", findRepeatedTitle(tracked.text(), page, title));
    tracked.applyAll(kinds);
}

void cleanWords(TrackedText& tracked, std::string_view language)
{
    tracked.apply(findFootnoteMarks(tracked.text()), "footnote mark");
    if (language.substr(0, 2) == "zh") {
        tracked.apply(findGluedNumbers(tracked.text()), "section number");
        tracked.apply(findSpacedWords(tracked.text()), "broken word");
    }
    if (language == "zh-Hans")
        tracked.apply(findConverterSlips(tracked.text()), "converter slip");
    tracked.apply(findSpareSpace(tracked.text()), "");
}

void setMetadata(article::Article& article, const Metadata& page, const FrontMatter& front, const Hints& hints)
{
    if (page.title)
        article.title = page.title->text;
    article.outlet = page.outlet;
    article.author = page.author;
    if (page.published) {
        article.published = page.published->date;
        article.publishedFrom = page.published->from;
    }
    const auto prefer = [](const std::optional<std::string>& better, std::optional<std::string>& field) {
        if (better)
            field = better;
    };
    prefer(front.title, article.title);
    prefer(front.outlet, article.outlet);
    prefer(front.author, article.author);
    if (front.published) {
        article.published = front.published;
        article.publishedFrom = article::PublishedFrom::Page;
    }
    if (!article.published && hints.published) {
        article.published = hints.published;
        article.publishedFrom = article::PublishedFrom::User;
    }
}

} // namespace

Result<article::Article> readArticle(std::string_view bytes, std::string_view source, const Hints& hints)
{
    auto decoded = decode(bytes, source);
    if (!decoded)
        return decoded.error();
    article::Article article;
    article.source = std::string{source};
    article.encoding = decoded->encoding;

    TrackedText tracked{std::move(decoded.value().text)};
    cleanCharacters(tracked);
    const auto front = readFrontMatter(tracked.text(), source);
    if (isMarkdown(tracked.text(), source))
        tracked.apply(findMarkdown(tracked.text()), "markup");
    article.language = text::detectLanguage(tracked.text());
    const auto decodedSize = tracked.text().size();
    const auto page = readPage(tracked.text(), article.language);
    const auto metadata = readMetadata(tracked.text(), page, article.language);
    cleanPage(tracked, page, metadata.title, article.language);
    cleanWords(tracked, article.language);
    if (text::trimmed(tracked.text()).empty())
        return Error{Fault::BadInput, std::string{source} + ": no sentence is left once the page's furniture is taken away"};

    setMetadata(article, metadata, front, hints);
    if (tracked.text().size() * 10 < decodedSize * 9) // what went may have outweighed what stays
        article.language = text::detectLanguage(tracked.text());
    article.sha256 = sha256Hex(bytes);
    article.removed = tracked.removed();
    article.offsets = tracked.runs();
    article.text = tracked.takeText();
    return article;
}

} // namespace exeunt::import
