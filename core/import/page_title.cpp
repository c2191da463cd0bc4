// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_title.h"

#include "core/import/chrome_words.h"
#include "core/text/fold.h"
#include "core/text/lines.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::import {

namespace {

constexpr std::size_t kWidestTitle = 170;

bool opensWithBullet(std::string_view line)
{
    return line.rfind("•", 0) == 0 || line.rfind("- ", 0) == 0 || line.rfind("* ", 0) == 0 || line.rfind("· ", 0) == 0;
}

bool isHeadline(std::string_view line)
{
    const auto width = text::displayWidth(line);
    if (width < 6 || width > kWidestTitle || opensWithBullet(line) || line.find('\n') != std::string_view::npos)
        return false;
    const auto last = text::decodeBefore(line, line.size()).value;
    const bool isLatinStop = last == U'.' && line.find("...") == std::string_view::npos;
    return last != U'。' && last != U'：' && last != U':' && last != U'，' && last != U',' && last != U'；' && !isLatinStop;
}

std::optional<Title> framed(std::string_view text, const Page& page)
{
    for (const auto& line : page.lines) {
        if (line.kind != LineKind::FramedTitle)
            continue;
        const auto raw = line.span.of(text);
        const auto folded = text::fold(raw);
        if (const auto found = ChromeWords::instance().framedTitle(folded.text)) {
            const auto title = text::trimmed(folded.toOriginal(Span{found->first, found->second}).of(raw));
            if (!title.empty())
                return Title{std::string{title}, std::nullopt};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Title> findTitle(std::string_view text, const Page& page)
{
    const auto isOpen = [&](std::size_t i) {
        return page.lines[i].kind == LineKind::Text && isHeadline(page.lines[i].span.of(text));
    };
    const auto end = std::min(page.bodyBegin, page.tailBegin);
    // Crumbs of a menu are short; a headline is rather not, where there is a choice.
    for (const std::size_t narrowest : {std::size_t{14}, std::size_t{6}}) {
        for (std::size_t i = 0; i < end; ++i) {
            if (isOpen(i) && text::displayWidth(page.lines[i].span.of(text)) >= narrowest)
                return Title{std::string{page.lines[i].span.of(text)}, i};
        }
    }
    return framed(text, page);
}

} // namespace exeunt::import
