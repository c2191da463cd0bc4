// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page.h"

#include "core/import/chrome_words.h"
#include "core/import/page_author.h"
#include "core/import/page_date.h"
#include "core/text/fold.h"
#include "core/text/lines.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace exeunt::import {

namespace {

constexpr std::size_t kLongestHead = 80;       // lines looked at before the text must have begun
constexpr std::size_t kLongestFurniture = 400; // bytes; notices may be longer
constexpr std::size_t kLongestBlock = 10;

bool hasHan(std::string_view text)
{
    for (text::Utf8Walk walk{text}; !walk.atEnd(); walk.next()) {
        if (text::isHan(walk.value()))
            return true;
    }
    return false;
}

/// A paragraph: long enough, and with a sentence end inside.
bool isParagraph(std::string_view line)
{
    const auto width = text::displayWidth(line.substr(0, 1000));
    if (hasHan(line.substr(0, 1000))) {
        const bool hasStop = line.find("。") != std::string_view::npos || line.find("；") != std::string_view::npos;
        return (width >= 24 && hasStop) || width > 110;
    }
    const auto bare = text::trimmed(line);
    const bool hasStop = !bare.empty() && std::string_view{".;:\""}.find(bare.back()) != std::string_view::npos;
    return (width >= 50 && (hasStop || line.find(". ") != std::string_view::npos)) || width > 170;
}

/// "65141 某某 升0.037 (+19.355%)": signed numbers and shares of a hundred, no sentence.
bool isTicker(std::string_view line)
{
    if (line.size() > 120 || line.find("。") != std::string_view::npos)
        return false;
    std::size_t signs = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        signs += (line[i] == '+' || line[i] == '-') && line[i + 1] >= '0' && line[i + 1] <= '9'
            && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '(');
    return signs >= 1 && line.find('%') != std::string_view::npos && line.find('.') != std::string_view::npos;
}

bool opensWithCode(std::string_view line)
{
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9')
        ++digits;
    return digits >= 4 && digits <= 6 && digits < line.size() && line[digits] == ' ' && line.size() < 80;
}

/// "Home > Technology > Companies".
bool isBreadcrumb(std::string_view line)
{
    std::size_t steps = 0;
    for (const std::string_view arrow : {" > ", " › ", " » ", ">>"}) {
        for (auto at = line.find(arrow); at != std::string_view::npos; at = line.find(arrow, at + arrow.size()))
            ++steps;
    }
    return steps >= 2 && line.size() < 150;
}

/// "来源：某某日报", "Source: Northwire": the outlet on a line of its own.
bool isSourceLine(std::string_view folded)
{
    constexpr std::array<std::string_view, 7> kLabels{"来源:", "文章来源:", "信息来源:", "稿源:", "出处:", "source:", "quelle:"};
    return folded.size() < 90 && folded.find("。") == std::string_view::npos
        && std::any_of(kLabels.begin(), kLabels.end(), [&](std::string_view label) { return folded.starts_with(label); });
}

LineKind judge(std::string_view raw, std::string_view folded, std::string_view language)
{
    const auto& words = ChromeWords::instance();
    if (words.framedTitle(folded))
        return LineKind::FramedTitle;
    if (dateLine(folded, language))
        return LineKind::Date;
    if (words.isCounter(folded))
        return LineKind::Counter;
    if (isTicker(folded))
        return LineKind::Ticker;
    if (isByline(raw, folded) || isSourceLine(folded))
        return LineKind::Byline;
    if (folded.size() < kLongestFurniture && (words.isFurniture(folded) || words.isCut(folded) || isBreadcrumb(folded)))
        return LineKind::Furniture;
    return LineKind::Text;
}

/// The lines of a blog's author box, from "Authors" to the next gap.
void markAuthorBlocks(std::string_view text, Page& page, std::size_t end)
{
    for (std::size_t i = 0; i + 1 < end; ++i) {
        if (!opensAuthorBlock(page.lines[i].folded) || !isAvatarLine(page.lines[i + 1].folded))
            continue;
        for (std::size_t j = i; j < std::min(end, i + kLongestBlock); ++j) {
            const bool isGap = j > i + 1
                && text.substr(page.lines[j - 1].span.end, page.lines[j].span.begin - page.lines[j - 1].span.end).find("\n\n")
                    != std::string_view::npos;
            if (isGap || text::displayWidth(page.lines[j].folded) > 50)
                break;
            page.lines[j].kind = LineKind::AuthorBlock;
        }
    }
}

void readHead(std::string_view text, std::string_view language, Page& page)
{
    const auto& words = ChromeWords::instance();
    std::size_t at = 0;
    for (; at < std::min(page.lines.size(), kLongestHead); ++at) {
        auto& line = page.lines[at];
        const auto raw = line.span.of(text);
        line.folded = text::fold(text::trimmed(raw.substr(0, 2000))).text;
        line.kind = judge(raw, line.folded, language);
        const bool isLong = isParagraph(raw);
        if (line.kind == LineKind::Text && !isLong && words.isNotice(line.folded))
            line.kind = LineKind::Notice;
        if (isLong && (line.kind == LineKind::Text || raw.size() > kLongestFurniture)) {
            line.kind = LineKind::Text;
            const bool isOnlyNotice = raw.size() < kLongestFurniture && words.isNotice(line.folded);
            if (!isOnlyNotice)
                break;
            line.kind = LineKind::Notice;
        }
    }
    const bool hasParagraph = at < std::min(page.lines.size(), kLongestHead);
    // Without a paragraph the text is what comes first and is no furniture.
    const auto firstText =
        std::find_if(page.lines.begin(), page.lines.end(), [](const auto& line) { return line.kind == LineKind::Text; });
    page.bodyBegin = hasParagraph ? at : static_cast<std::size_t>(firstText - page.lines.begin());
    const auto headEnd = std::min(page.lines.size(), std::max<std::size_t>(page.bodyBegin, std::min<std::size_t>(at, 20)));
    markAuthorBlocks(text, page, headEnd);
    for (std::size_t i = 0; i + 1 < headEnd; ++i) {
        if (page.lines[i].kind == LineKind::Text && page.lines[i + 1].kind == LineKind::Ticker
            && opensWithCode(page.lines[i].folded))
            page.lines[i].kind = LineKind::Ticker;
    }
}

/// Where the furniture behind the text begins: behind the last paragraph, at the first line known as furniture.
void readTail(std::string_view text, std::string_view language, Page& page)
{
    const auto& words = ChromeWords::instance();
    const auto first = page.bodyBegin + 1;
    page.tailBegin = page.lines.size();
    std::size_t farthest = page.lines.size();
    for (std::size_t i = page.lines.size(); i > first;) {
        auto& line = page.lines[--i];
        const auto raw = line.span.of(text);
        line.folded = text::fold(text::trimmed(raw.substr(0, 2000))).text;
        line.kind = judge(raw, line.folded, language);
        if (line.kind == LineKind::Text && raw.size() < 1500 && words.isNotice(line.folded))
            line.kind = LineKind::Notice;
        // The rest of a page after "Comments", "免责声明", when it is a small rest.
        const bool isCut = words.isCut(line.folded) && (text.size() - line.span.begin) * 10 < text.size() * 3;
        if (isCut)
            line.kind = LineKind::Furniture;
        if (isChrome(line.kind) || isCut)
            farthest = i;
        else if (isParagraph(raw))
            break;
    }
    page.tailBegin = farthest;
    // A cut may lie before paragraphs of others' articles.
    for (std::size_t i = first; i < farthest; ++i) {
        const auto& span = page.lines[i].span;
        if (span.size() > 60 || (text.size() - span.begin) * 4 > text.size())
            continue;
        if (words.isCut(text::fold(span.of(text)).text)) {
            page.tailBegin = i;
            break;
        }
    }
    for (auto i = page.tailBegin; i < page.lines.size(); ++i) {
        if (page.lines[i].kind == LineKind::Text)
            page.lines[i].kind = LineKind::Furniture;
    }
}

} // namespace

bool isChrome(LineKind kind)
{
    return kind != LineKind::Text && kind != LineKind::Blank;
}

Page readPage(std::string_view text, std::string_view language)
{
    Page page;
    for (const auto& span : text::unwrappedLines(text))
        page.lines.push_back({span, LineKind::Text, {}});
    if (page.lines.empty())
        return page;
    readHead(text, language, page);
    readTail(text, language, page);
    const auto& words = ChromeWords::instance();
    for (auto i = page.bodyBegin; i < page.tailBegin; ++i) {
        auto& line = page.lines[i];
        if (line.span.size() > 60)
            continue;
        line.kind = words.isFurnitureAnywhere(text::fold(line.span.of(text)).text) ? LineKind::Furniture : LineKind::Text;
    }
    return page;
}

} // namespace exeunt::import
