// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_published.h"

#include "core/import/page_date.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::import {

namespace {

bool isUpdate(std::string_view folded)
{
    return folded.find("updated") != std::string_view::npos || folded.find("更新") != std::string_view::npos
        || folded.find("aktualisiert") != std::string_view::npos;
}

std::optional<Published> fromDateLines(const Page& page, std::string_view language, std::size_t begin, std::size_t end)
{
    std::optional<Published> updated;
    for (auto i = begin; i < end; ++i) {
        const auto& line = page.lines[i];
        if (line.kind != LineKind::Date)
            continue;
        const auto date = dateLine(line.folded, language);
        if (!date)
            continue;
        const Published published{date::Edtf::ofDay(date->day), article::PublishedFrom::Page};
        if (!isUpdate(line.folded))
            return published;
        if (!updated)
            updated = published;
    }
    return updated;
}

/// What stands before a dateline's day: nothing, or a place in a few letters and a comma.
bool isPlaceOfDateline(std::string_view before)
{
    constexpr std::size_t kLongest = 30;
    if (before.empty())
        return true;
    return before.size() <= kLongest && (before.ends_with(", ") || before.ends_with(". "))
        && std::count(before.begin(), before.end(), ' ') <= 3;
}

/// A dateline with a full date: "X社2024年3月5日电", "BERLIN, 5 March 2024 (dpa) -", "2024年3月5日消息"; after a place or
/// nothing at all also "Bremen, 14. Januar 2025. Die …", "LEEDS, Jan. 8, 2025 /NewsBeam/".
std::optional<Published> fromDateline(std::string_view paragraph, std::string_view language)
{
    const auto folded = text::fold(paragraph.substr(0, 200));
    const auto dates = pageDates(folded.text, language);
    if (dates.empty() || dates.front().span.begin > 60)
        return std::nullopt;
    const auto rest = std::string_view{folded.text}.substr(dates.front().span.end);
    const auto ends = {"讯", "专讯", "电", "消息", "报道", " (", "(", " -", " –", " —"};
    const bool isDateline =
        std::any_of(ends.begin(), ends.end(), [&](std::string_view word) { return rest.rfind(word, 0) == 0; });
    const auto bracket = rest.substr(0, 40).find(')');
    const bool isBracketed = rest.rfind(" (", 0) != 0
        || (bracket != std::string_view::npos && rest.substr(bracket, 6).find_first_of("-\xe2") != std::string_view::npos);
    const auto before = std::string_view{folded.text}.substr(0, dates.front().span.begin);
    const bool isHead = isPlaceOfDateline(before)
        && (rest.starts_with(" (") || rest.starts_with(" /") || rest.starts_with(". ") || rest.starts_with(": ")
            || (rest.starts_with(", ") && rest.size() > 2 && rest[2] >= '0' && rest[2] <= '9') || rest.starts_with(" | "));
    if ((!isDateline || !isBracketed) && !isHead)
        return std::nullopt;
    return Published{date::Edtf::ofDay(dates.front().day), article::PublishedFrom::Text};
}

} // namespace

std::optional<Published> findPublished(std::string_view text, const Page& page, std::string_view language)
{
    if (page.lines.empty())
        return std::nullopt;
    if (auto published = fromDateLines(page, language, 0, page.bodyBegin))
        return published;
    if (page.bodyBegin < page.lines.size()) {
        const auto first = page.lines[page.bodyBegin].span.of(text);
        if (const auto label = dateLabel(text::fold(first.substr(0, 200)).text, language))
            return Published{date::Edtf::ofDay(label->day), article::PublishedFrom::Page};
        constexpr std::size_t kOpenings = 4; // a heading, a lead, then the dateline
        for (auto i = page.bodyBegin; i < std::min(page.bodyBegin + kOpenings, page.lines.size()); ++i)
            if (auto published = fromDateline(page.lines[i].span.of(text), language))
                return published;
    }
    return fromDateLines(page, language, page.tailBegin, page.lines.size());
}

} // namespace exeunt::import
