// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/markdown.h"

#include "core/text/fold.h"
#include "core/text/lines.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::import {

namespace {

bool endsWith(std::string_view text, std::string_view ending)
{
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// The block with its fences, or an empty span.
Span frontMatterSpan(std::string_view text)
{
    if (text.rfind("---\n", 0) != 0)
        return {};
    const auto close = text.find("\n---", 3);
    if (close == std::string_view::npos || close > 8000)
        return {};
    const auto end = text.find('\n', close + 1);
    const bool hasKey = text.substr(0, close).find(':') != std::string_view::npos;
    return hasKey ? Span{0, end == std::string_view::npos ? text.size() : end + 1} : Span{};
}

std::string_view unquoted(std::string_view value)
{
    value = text::trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
    return value;
}

class MarkdownScan {
public:
    explicit MarkdownScan(std::string_view text)
        : m_text{text}
    {
    }

    Edits run()
    {
        const auto front = frontMatterSpan(m_text);
        if (!front.isEmpty())
            drop(front.begin, front.end);
        for (std::size_t begin = front.end; begin < m_text.size();) {
            const auto end = std::min(m_text.find('\n', begin), m_text.size());
            readLine(begin, end);
            begin = end + 1;
        }
        return std::move(m_edits);
    }

private:
    void drop(std::size_t begin, std::size_t end)
    {
        if (end > begin)
            m_edits.push_back({{begin, end}, {}});
    }

    void readLine(std::size_t begin, std::size_t end)
    {
        auto at = begin;
        while (at < end && (m_text[at] == ' ' || m_text[at] == '>'))
            ++at;
        const auto line = m_text.substr(at, end - at);
        const bool isRule = line.size() >= 3 && line.find_first_not_of("-*_= ") == std::string_view::npos;
        if (line.rfind("```", 0) == 0 || isRule) {
            drop(begin, end);
            return;
        }
        if (m_text.substr(begin, at - begin).find('>') != std::string_view::npos)
            drop(begin, at);
        const auto marks = std::min(line.find_first_not_of('#'), line.size());
        if (marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ') {
            drop(at, at + marks + 1);
            at += marks + 1;
        }
        const bool isBullet = at + 1 < end && m_text[at] == '*' && m_text[at + 1] == ' ';
        readInline(isBullet ? at + 1 : at, end);
    }

    void readInline(std::size_t at, std::size_t end)
    {
        while (at < end) {
            const char c = m_text[at];
            const bool isImage = c == '!' && at + 1 < end && m_text[at + 1] == '[';
            if (isImage || c == '[') {
                at = readLink(at, end, isImage);
            } else if ((c == '*' || c == '_') && isEmphasis(at, end)) {
                const auto from = at;
                while (at < end && m_text[at] == c)
                    ++at;
                drop(from, at);
            } else if (c == '`') {
                drop(at, at + 1);
                ++at;
            } else if (c == '\\' && at + 1 < end
                && std::string_view{"*_#[]()`\\!-"}.find(m_text[at + 1]) != std::string_view::npos) {
                drop(at, at + 1);
                at += 2;
            } else {
                ++at;
            }
        }
    }

    /// Emphasis hugs a word on one side; "a * b" and "snake_case" are none.
    bool isEmphasis(std::size_t at, std::size_t end) const
    {
        const char c = m_text[at];
        auto after = at;
        while (after < end && m_text[after] == c)
            ++after;
        const auto isWord = [&](std::size_t place) {
            const auto byte = static_cast<unsigned char>(m_text[place]);
            return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        };
        const bool spaceBefore = at == 0 || m_text[at - 1] == ' ' || m_text[at - 1] == '\n';
        const bool spaceAfter = after >= end || m_text[after] == ' ';
        if (spaceBefore && spaceAfter)
            return false;
        if (c == '_' && at > 0 && after < end && isWord(at - 1) && isWord(after))
            return false;
        if (!spaceBefore && !spaceAfter && at > 0 && m_text[at - 1] >= '0' && m_text[at - 1] <= '9')
            return false; // 3*4
        return true;
    }

    std::size_t readLink(std::size_t at, std::size_t end, bool isImage)
    {
        const auto open = isImage ? at + 1 : at;
        const auto close = m_text.substr(0, std::min(end, open + 1000)).find("](", open);
        if (close == std::string_view::npos)
            return open + 1;
        const auto target = targetEnd(close + 2, std::min(end, close + 2000));
        const bool nested = m_text.substr(open + 1, close - open - 1).find('[') != std::string_view::npos;
        if (target == std::string_view::npos || nested)
            return open + 1;
        if (isImage) {
            drop(at, target + 1);
            return target + 1;
        }
        drop(open, open + 1);
        readInline(open + 1, close);
        drop(close, target + 1);
        return target + 1;
    }

    /// The bracket that closes a link's target; targets may hold brackets themselves.
    std::size_t targetEnd(std::size_t at, std::size_t end) const
    {
        for (int depth = 1; at < end; ++at) {
            depth += m_text[at] == '(' ? 1 : m_text[at] == ')' ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return std::string_view::npos;
    }

    std::string_view m_text;
    Edits m_edits;
};

} // namespace

bool isMarkdown(std::string_view text, std::string_view source)
{
    const auto name = text::fold(source).text;
    if (endsWith(name, ".md") || endsWith(name, ".markdown"))
        return true;
    return !frontMatterSpan(text).isEmpty() || (text::trimmed(text.substr(0, 200)).rfind("# ", 0) == 0);
}

FrontMatter readFrontMatter(std::string_view text, std::string_view source)
{
    FrontMatter front;
    if (!isMarkdown(text, source))
        return front;
    const auto block = frontMatterSpan(text).of(text);
    for (const auto& span : text::linesOf(block)) {
        const auto line = span.of(block);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const auto key = text::fold(text::trimmed(line.substr(0, colon))).text;
        const auto value = unquoted(line.substr(colon + 1));
        if (value.empty())
            continue;
        if (key == "title" || key == "标题")
            front.title = std::string{value};
        else if (key == "outlet" || key == "source" || key == "publisher" || key == "site" || key == "来源")
            front.outlet = std::string{value};
        else if (key == "author" || key == "by" || key == "作者")
            front.author = std::string{value};
        else if (key == "date" || key == "published" || key == "日期") {
            auto day = date::Edtf::parse(value);
            if (!day && value.size() > 10)
                day = date::Edtf::parse(value.substr(0, 10));
            if (day)
                front.published = day.value();
        }
    }
    return front;
}

Edits findMarkdown(std::string_view text)
{
    return MarkdownScan{text}.run();
}

} // namespace exeunt::import
