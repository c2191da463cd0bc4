// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/document.h"

#include "core/text/script_table.h"
#include "core/text/sentences.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::extract {
namespace {

constexpr std::size_t kHeadingBytes = 90; // thirty Chinese characters

/// The length of the marks before a list item: "- ", "• ", "* ", "1. ", "2、", "(3) "; 0 where the line is no item.
std::size_t itemMark(std::string_view line)
{
    for (const std::string_view mark : {"- ", "* ", "• ", "·", "•", "— ", "– ", "○", "●", "■", "◆"}) {
        if (line.starts_with(mark))
            return mark.size();
    }
    std::size_t at = line.starts_with('(') ? 1 : 0;
    const std::size_t digits = at;
    while (at < line.size() && at < digits + 2 && line[at] >= '0' && line[at] <= '9')
        ++at;
    if (at == digits)
        return 0;
    for (const std::string_view mark : {". ", "、", ") ", ")"}) {
        if (line.substr(at).starts_with(mark))
            return at + mark.size();
    }
    return 0;
}

bool endsSentence(std::string_view line)
{
    for (const std::string_view end : {"。", "!", "?", ".", ";", ":", "”", "…", ","}) {
        if (line.ends_with(end))
            return true;
    }
    return false;
}

Span trimmedSpan(std::string_view folded, Span span)
{
    while (!span.isEmpty() && (folded[span.begin] == ' ' || folded[span.begin] == '\t'))
        ++span.begin;
    while (!span.isEmpty() && (folded[span.end - 1] == ' ' || folded[span.end - 1] == '\t'))
        --span.end;
    return span;
}

} // namespace

Document::Document(const article::Article& article)
    : m_article{&article}
    , m_folded{text::fold(article.text, text::Letters::Kept)}
    , m_isChinese{article.language.starts_with("zh")}
{
    splitLines();
    splitSentences();
}

void Document::splitLines()
{
    const std::string_view text = m_folded.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        Line line;
        line.span = trimmedSpan(text, {begin, end});
        begin = end + 1;
        if (line.span.isEmpty())
            continue;
        line.begin = line.span.begin;
        if (const std::size_t mark = itemMark(textOf(line.span)); mark > 0) {
            line.isItem = true;
            line.span = trimmedSpan(text, {line.span.begin + mark, line.span.end});
        }
        line.isHeading = !line.isItem && line.span.size() <= kHeadingBytes && !endsSentence(textOf(line.span));
        m_lines.push_back(line);
    }
}

void Document::splitSentences()
{
    // Boundaries are found in the article's own text, where upper case tells an abbreviation from an end.
    for (const Span& sentence : text::splitSentences(m_article->text, m_article->language)) {
        const Span folded = trimmedSpan(m_folded.text, m_folded.toFolded(sentence));
        if (!folded.isEmpty())
            m_sentences.push_back(folded);
    }
    std::size_t next = 0;
    for (Line& line : m_lines) {
        while (next < m_sentences.size() && m_sentences[next].end <= line.span.begin)
            ++next;
        line.firstSentence = next;
        while (next < m_sentences.size() && m_sentences[next].begin < line.span.end)
            ++next;
        line.sentenceCount = next - line.firstSentence;
    }
}

std::string Document::display(const Span& folded) const
{
    std::string shown;
    for (text::Utf8Walk walk{originalText(folded)}; !walk.atEnd(); walk.next()) {
        const bool isSpace = text::isSpace(walk.value());
        if (!isSpace)
            text::append(shown, m_isChinese ? text::simplifiedOf(walk.value()) : walk.value());
        else if (!shown.empty() && shown.back() != ' ')
            shown.push_back(' ');
    }
    while (!shown.empty() && shown.back() == ' ')
        shown.pop_back();
    return shown;
}

std::size_t Document::sentenceAt(std::size_t at) const
{
    const auto after = std::upper_bound(
        m_sentences.begin(), m_sentences.end(), at, [](std::size_t byte, const Span& s) { return byte < s.begin; });
    return after == m_sentences.begin() ? 0 : static_cast<std::size_t>(after - m_sentences.begin()) - 1;
}

std::size_t Document::lineAt(std::size_t at) const
{
    const auto after =
        std::upper_bound(m_lines.begin(), m_lines.end(), at, [](std::size_t byte, const Line& l) { return byte < l.begin; });
    return after == m_lines.begin() ? 0 : static_cast<std::size_t>(after - m_lines.begin()) - 1;
}

date::Anchor Document::anchor() const
{
    date::Anchor anchor;
    if (m_article->published && m_article->published->hasYear()) {
        anchor.today = m_article->published->lastDay();
        if (!anchor.today)
            anchor.today = m_article->published->firstDay();
    }
    return anchor;
}

} // namespace exeunt::extract
