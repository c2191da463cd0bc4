// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lines.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace exeunt::text {

namespace {

constexpr std::size_t kNarrowest = 40; // columns: below, a list is as likely as a wrap
constexpr std::size_t kWidest = 130;

struct Line {
    Span span;
    std::size_t width = 0;   // with its indent
    bool isIndented = false; // opens a paragraph
};

bool isBullet(char32_t value)
{
    switch (value) {
    case 0x2022:
    case 0xB7:
    case 0x25AA:
    case 0x25E6:
    case 0x25CF:
    case 0x25CB:
    case 0x25A0:
    case 0x25C6:
    case '*':
    case '-':
    case 0x2013:
    case 0x2014:
        return true;
    default:
        return false;
    }
}

bool endsSentence(std::string_view line)
{
    while (!line.empty()) {
        const auto last = decodeBefore(line, line.size());
        switch (last.value) {
        case U'。':
        case U'！':
        case U'？':
        case U'!':
        case U'?':
        case U'.':
        case U'…':
        case U'；':
        case U':':
        case U'：':
            return true;
        case U'"':
        case U'”':
        case U'“':
        case U'’':
        case U'」':
        case U'』':
        case U')':
        case U'）':
        case U'»':
            line.remove_suffix(last.length);
            break;
        default:
            return false;
        }
    }
    return true;
}

/// The width of what would have had to fit on the line before: a word, or one ideograph with the mark that sticks to it.
std::size_t firstPieceWidth(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size()) {
        const auto point = decodeAt(line, at);
        if (isSpace(point.value) || (at > 0 && isHan(point.value)))
            break;
        at += point.length;
        if (isHan(point.value))
            return 4;
    }
    return displayWidth(line.substr(0, at));
}

bool isFull(std::string_view text, const Line& line, const Line& next, std::size_t widest)
{
    const auto last = decodeBefore(text, line.span.end);
    const std::size_t gap = last.value < 0x2E80 ? 1 : 0;
    return line.width + gap + firstPieceWidth(next.span.of(text)) > widest;
}

bool mayContinue(std::string_view text, const Line& line, const Line& next)
{
    if (line.span.isEmpty() || next.span.isEmpty() || next.isIndented)
        return false;
    return !isBullet(decodeAt(text, next.span.begin).value) && !endsSentence(line.span.of(text));
}

std::vector<Line> measuredLines(std::string_view text, const std::vector<Span>& spans)
{
    std::vector<Line> lines;
    for (const auto& span : spans) {
        const auto start = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
        const auto lineBegin = start == std::string_view::npos ? 0 : start + 1;
        lines.push_back({span, displayWidth(text.substr(lineBegin, span.end - std::min(lineBegin, span.end)), kWidest + 1),
            !span.isEmpty() && span.begin > lineBegin});
    }
    return lines;
}

/// How far short of the widest line a full one may stay: wraps keep brackets and long words together.
std::size_t slack(std::size_t widest)
{
    return std::max<std::size_t>(4, widest / 8);
}

/// The width a text is wrapped at, 0 for one that is not.
std::size_t wrapWidth(std::string_view text, const std::vector<Line>& lines)
{
    std::size_t widest = 0;
    for (const auto& line : lines)
        widest = std::max(widest, line.width);
    if (widest < kNarrowest || widest > kWidest)
        return 0;
    std::size_t open = 0;
    std::size_t full = 0;
    std::size_t inside = 0; // the next line opens as no sentence and no list item would
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!mayContinue(text, lines[i], lines[i + 1]))
            continue;
        ++open;
        if (!isFull(text, lines[i], lines[i + 1], widest - slack(widest)))
            continue;
        ++full;
        const auto first = decodeAt(text, lines[i + 1].span.begin).value;
        inside += isHan(first) || u_islower(static_cast<UChar32>(first)) != 0 ? 1U : 0U;
    }
    return full >= 2 && full * 5 >= open * 3 && inside * 4 >= full ? widest - slack(widest) : 0;
}

} // namespace

std::vector<Span> linesOf(std::string_view text)
{
    std::vector<Span> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto end = text.find('\n', begin);
        if (end == std::string_view::npos)
            end = text.size();
        const auto line = trimmed(text.substr(begin, end - begin));
        const auto at = line.empty() ? begin : static_cast<std::size_t>(line.data() - text.data());
        lines.push_back({at, at + line.size()});
        begin = end + 1;
    }
    return lines;
}

std::size_t displayWidth(std::string_view text, std::size_t atMost)
{
    std::size_t width = 0;
    for (Utf8Walk walk{text}; !walk.atEnd() && width < atMost; walk.next())
        width += walk.value() >= 0x2E80 ? 2U : 1U;
    return width;
}

std::vector<Span> unwrappedLines(std::string_view text)
{
    auto spans = linesOf(text);
    // A column takes three bytes at most: beside a line of more, nothing is wrapped and no width is asked.
    if (std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.size() > 3 * kWidest; })) {
        spans.erase(std::remove_if(spans.begin(), spans.end(), [](const Span& span) { return span.isEmpty(); }), spans.end());
        return spans;
    }
    const auto lines = measuredLines(text, spans);
    const auto width = wrapWidth(text, lines);
    std::vector<Span> joined;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].span.isEmpty())
            continue;
        Span whole = lines[i].span;
        while (width > 0 && i + 1 < lines.size() && mayContinue(text, lines[i], lines[i + 1])
            && isFull(text, lines[i], lines[i + 1], width)) {
            ++i;
            whole.end = lines[i].span.end;
        }
        joined.push_back(whole);
    }
    return joined;
}

} // namespace exeunt::text
