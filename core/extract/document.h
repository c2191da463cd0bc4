// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/base/span.h"
#include "core/date/date_reader.h"
#include "core/text/fold.h"

#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract {

/// A line of the article: a paragraph, a heading or an item of a list. Offsets are bytes of the folded text.
struct Line {
    Span span;                     // without the line break and the marks of a list item
    std::size_t begin = 0;         // of those marks
    bool isItem = false;           // "- …", "• …", "1. …"
    bool isHeading = false;        // short, without a full stop at its end
    std::size_t firstSentence = 0; // into Document::sentences()
    std::size_t sentenceCount = 0;
};

/// An article made ready for the passes: the folded copy they read (simplified script, NFKC, case kept), with a way back to
/// the article's own offsets. Nothing in it changes once it is built. The article must outlive it.
class Document {
public:
    explicit Document(const article::Article& article);

    [[nodiscard]] const article::Article& article() const { return *m_article; }
    [[nodiscard]] const std::string& folded() const { return m_folded.text; }
    [[nodiscard]] const std::vector<Span>& sentences() const { return m_sentences; } // of folded, in reading order
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }         // of folded, in reading order
    [[nodiscard]] bool isChinese() const { return m_isChinese; }

    /// The words of a span of the folded text.
    [[nodiscard]] std::string_view textOf(const Span& span) const { return span.of(m_folded.text); }
    /// The span of the article's text from which a span of the folded text came.
    [[nodiscard]] Span original(const Span& folded) const { return m_folded.toOriginal(folded); }
    /// The article's own characters under a span of the folded text, upper case kept.
    [[nodiscard]] std::string_view originalText(const Span& folded) const { return original(folded).of(m_article->text); }
    /// As a claim names it: the article's own characters in simplified script, a line break as one space.
    [[nodiscard]] std::string display(const Span& folded) const;

    /// The index of the sentence (line) that holds the byte `at` of the folded text, the last one before it where none does.
    [[nodiscard]] std::size_t sentenceAt(std::size_t at) const;
    [[nodiscard]] std::size_t lineAt(std::size_t at) const;
    /// The publication day as an anchor for relative dates; empty when the article bears none.
    [[nodiscard]] date::Anchor anchor() const;

private:
    void splitLines();
    void splitSentences();

    const article::Article* m_article;
    text::Folded m_folded;
    std::vector<Span> m_sentences;
    std::vector<Line> m_lines;
    bool m_isChinese = false;
};

} // namespace exeunt::extract
