// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/clean_page.h"

#include "core/import/chrome_words.h"
#include "core/import/page_date.h"
#include "core/text/fold.h"
#include "core/text/sentences.h"

#include <algorithm>
#include <array>

namespace exeunt::import {

namespace {

constexpr std::size_t kLongestNotice = 300; // bytes of one sentence

std::string_view kindName(LineKind kind)
{
    switch (kind) {
    case LineKind::Notice:
        return "notice";
    case LineKind::Counter:
        return "counter";
    case LineKind::Date:
        return "date";
    case LineKind::Byline:
        return "byline";
    case LineKind::Ticker:
        return "ticker";
    default:
        return "chrome";
    }
}

/// A line with its indent and its line end.
Span wholeLine(std::string_view text, Span line)
{
    const auto before = line.begin == 0 ? std::string_view::npos : text.rfind('\n', line.begin - 1);
    const auto after = text.find('\n', line.end);
    return {before == std::string_view::npos ? 0 : before + 1, after == std::string_view::npos ? text.size() : after + 1};
}

bool isNoticeSentence(std::string_view sentence)
{
    return sentence.size() <= kLongestNotice && ChromeWords::instance().isNotice(text::fold(sentence).text);
}

/// How far the leading notices of a paragraph reach.
std::size_t afterNotices(std::string_view text, Span paragraph, std::string_view language)
{
    const auto head = Span{paragraph.begin, std::min(paragraph.end, paragraph.begin + 1200)};
    auto end = paragraph.begin;
    for (const auto& sentence : text::splitSentences(head.of(text), language)) {
        const Span here{head.begin + sentence.begin, head.begin + sentence.end};
        if (!isNoticeSentence(here.of(text)))
            break;
        end = here.end;
    }
    return end;
}

std::size_t beforeNotices(std::string_view text, Span paragraph, std::string_view language)
{
    auto begin = paragraph.size() > 1200 ? paragraph.end - 1200 : paragraph.begin;
    while (begin > paragraph.begin && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        --begin;
    const auto sentences = text::splitSentences(text.substr(begin, paragraph.end - begin), language);
    auto cut = paragraph.end;
    for (auto i = sentences.size(); i-- > 1;) { // the first one may be half a sentence
        const Span here{begin + sentences[i].begin, begin + sentences[i].end};
        if (!isNoticeSentence(here.of(text)))
            break;
        cut = here.begin;
    }
    return cut;
}

} // namespace

std::vector<KindEdits> findChrome(std::string_view text, const Page& page)
{
    std::vector<KindEdits> found;
    for (const auto& line : page.lines) {
        if (!isChrome(line.kind))
            continue;
        const auto kind = kindName(line.kind);
        auto same = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.first == kind; });
        if (same == found.end())
            same = found.insert(found.end(), {kind, {}});
        same->second.push_back({wholeLine(text, line.span), {}});
    }
    return found;
}

Edits findGluedNotices(std::string_view text, const Page& page, std::string_view language)
{
    Edits edits;
    if (page.bodyBegin >= page.tailBegin)
        return edits;
    const auto first = page.lines[page.bodyBegin].span;
    if (const auto end = afterNotices(text, first, language); end > first.begin && end < first.end) {
        edits.push_back({{first.begin, end}, {}});
    } else {
        const auto raw = first.of(text).substr(0, 200);
        const auto folded = text::fold(raw);
        if (const auto label = dateLabel(folded.text, language))
            edits.push_back({{first.begin, first.begin + folded.toOriginal(label->span).end}, {}});
    }
    const auto last = page.lines[page.tailBegin - 1].span;
    const auto from = edits.empty() ? last.begin : std::max(last.begin, edits.back().span.end);
    if (from < last.end) {
        if (const auto begin = beforeNotices(text, {from, last.end}, language); begin < last.end && begin > from)
            edits.push_back({{begin, last.end}, {}});
    }
    return edits;
}

Edits findRepeatedTitle(std::string_view text, const Page& page, const std::optional<Title>& title)
{
    Edits edits;
    if (!title || !title->line)
        return edits;
    const auto key = text::foldKey(title->text);
    for (auto i = *title->line + 1; i < std::min(page.lines.size(), *title->line + 6); ++i) {
        const auto& line = page.lines[i];
        if (line.kind == LineKind::Text && line.span.size() < 600 && text::foldKey(line.span.of(text)) == key)
            edits.push_back({wholeLine(text, line.span), {}});
    }
    return edits;
}

} // namespace exeunt::import
