// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/convert/text.h"
#include "ui/details/fact_card.h"

#include <algorithm>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

struct Context {
    int begin = 0;
    int end = 0;
    bool isCutBefore = false;
    bool isCutAfter = false;
};

/// Up to `around` characters on both sides of a range, not across a line end, and not inside a Latin word.
Context contextOf(const QString& text, const TextRange& range, int around)
{
    Context context{range.begin, range.end};
    while (context.begin > 0 && range.begin - context.begin < around && text[context.begin - 1] != u'\n')
        --context.begin;
    while (context.end < text.size() && context.end - range.end < around && text[context.end] != u'\n')
        ++context.end;
    const auto isInsideWord = [&](int at) {
        return at > 0 && at < text.size() && text[at].unicode() < 0x2E80 && text[at - 1].unicode() < 0x2E80
            && text[at].isLetterOrNumber() && text[at - 1].isLetterOrNumber();
    };
    while (context.begin < range.begin && isInsideWord(context.begin))
        ++context.begin;
    while (context.end > range.end && isInsideWord(context.end))
        --context.end;
    if (context.begin < text.size() && text[context.begin].isLowSurrogate())
        ++context.begin;
    if (context.end < text.size() && text[context.end].isLowSurrogate())
        --context.end;
    context.isCutBefore = context.begin > 0 && text[context.begin - 1] != u'\n';
    context.isCutAfter = context.end < text.size() && text[context.end] != u'\n';
    return context;
}

void append(Excerpt& excerpt, QString text, bool isEvidence)
{
    text.replace(u'\n', u' ');
    if (text.isEmpty())
        return;
    if (!excerpt.empty() && excerpt.back().isEvidence == isEvidence)
        excerpt.back().text += text;
    else
        excerpt.push_back({std::move(text), isEvidence});
}

/// Evidence close together, told in one go.
struct Stretch {
    Context context;
    std::vector<TextRange> evidence; // sorted, disjoint
};

std::vector<Stretch> stretchesOf(const QString& text, const std::vector<TextRange>& ranges, int around)
{
    std::vector<Stretch> stretches;
    for (const auto& range : ranges) {
        const auto context = contextOf(text, range, around);
        if (stretches.empty() || context.begin > stretches.back().context.end) {
            stretches.push_back({context, {range}});
            continue;
        }
        auto& last = stretches.back();
        if (context.end > last.context.end) {
            last.context.end = context.end;
            last.context.isCutAfter = context.isCutAfter;
        }
        auto& evidence = last.evidence;
        if (range.begin <= evidence.back().end)
            evidence.back().end = std::max(evidence.back().end, range.end);
        else
            evidence.push_back(range);
    }
    return stretches;
}

} // namespace

Excerpt excerptOf(const std::string& utf8, const std::vector<Span>& spans, int around)
{
    const OffsetMap map{utf8};
    const auto text = toQString(utf8);
    std::vector<TextRange> ranges;
    for (const auto& span : spans)
        if (const auto range = map.toUtf16(span); range.size() > 0)
            ranges.push_back(range);
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });

    Excerpt excerpt;
    bool isCut = false;
    for (const auto& stretch : stretchesOf(text, ranges, around)) {
        if (excerpt.empty() ? stretch.context.isCutBefore : true)
            append(excerpt, excerpt.empty() ? u"…"_s : u" … "_s, false);
        int written = stretch.context.begin;
        for (const auto& range : stretch.evidence) {
            append(excerpt, text.mid(written, range.begin - written), false);
            append(excerpt, text.mid(range.begin, range.size()), true);
            written = range.end;
        }
        append(excerpt, text.mid(written, stretch.context.end - written), false);
        isCut = stretch.context.isCutAfter;
    }
    if (isCut)
        append(excerpt, u"…"_s, false);
    return excerpt;
}

} // namespace exeunt::ui
