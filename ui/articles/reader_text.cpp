// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/reader_text.h"

#include "ui/style/fonts.h"
#include "ui/style/motion.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <QVariantAnimation>

#include <algorithm>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTextSize = 15;
constexpr int kLineHeight = 165;     // per cent
constexpr int kMeasureLatin = 640;   // pixels: about 75 letters
constexpr int kMeasureChinese = 660; // pixels: 44 characters
constexpr int kFlashMs = 200;
constexpr int kSide = 24;
constexpr int kGap = 8;

bool isChinese(const QString& language)
{
    return language.startsWith("zh"_L1);
}

} // namespace

ReaderText::ReaderText(QWidget* parent)
    : QTextEdit{parent}
    , m_theme{theme(ThemeKind::Light)}
    , m_fade{new QVariantAnimation{this}}
{
    setObjectName(u"readerText"_s);
    setAccessibleName(tr("Article text"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(0);
    viewport()->setMouseTracking(true);
    m_fade->setDuration(kFlashMs);
    m_fade->setStartValue(1.0);
    m_fade->setEndValue(0.0);
    connect(m_fade, &QVariantAnimation::valueChanged, this, &ReaderText::markSelections);
}

void ReaderText::setTheme(const Theme& theme)
{
    m_theme = theme;
    markHighlights();
}

void ReaderText::showText(const QString& text, const QString& language, std::vector<Highlight> highlights)
{
    m_language = language;
    m_highlights = std::move(highlights);
    m_flash = {};
    m_fade->stop();
    setPlainText(text);
    formatText();
    markHighlights();
    verticalScrollBar()->setValue(0);
}

void ReaderText::formatText()
{
    auto font = textFont(TextRole::Text, m_language);
    font.setPixelSize(kTextSize);
    document()->setDefaultFont(font);
    QTextBlockFormat lines;
    lines.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    lines.setBottomMargin(6);
    QTextCursor all{document()};
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(lines);
    QTextBlockFormat gap; // an empty line parts paragraphs; it need not be as high as a line of text
    gap.setLineHeight(kGap, QTextBlockFormat::FixedHeight);
    gap.setBottomMargin(0);
    for (auto block = document()->begin(); block.isValid(); block = block.next())
        if (block.length() == 1)
            QTextCursor{block}.mergeBlockFormat(gap);
    resizeEvent(nullptr);
}

void ReaderText::markHighlights()
{
    QTextCursor all{document()};
    all.select(QTextCursor::Document);
    QTextCharFormat plain;
    plain.setForeground(m_theme.ink);
    all.setCharFormat(plain);
    // The faintest first, so that a move stands above a post in the same words.
    for (const auto kind : {HighlightKind::Strategy, HighlightKind::Affiliation, HighlightKind::Reporting, HighlightKind::Move})
        for (const auto& highlight : m_highlights)
            if (highlight.kind == kind) {
                QTextCursor cursor{document()};
                cursor.setPosition(highlight.range.begin);
                cursor.setPosition(highlight.range.end, QTextCursor::KeepAnchor);
                cursor.mergeCharFormat(formatOf(kind, m_theme));
            }
    markSelections();
}

void ReaderText::chooseFact(FactId fact)
{
    m_chosen = fact;
    markSelections();
}

void ReaderText::markSelections()
{
    QList<ExtraSelection> selections;
    const auto mark = [&](const TextRange& range, const QColor& colour) {
        ExtraSelection selection;
        selection.cursor = QTextCursor{document()};
        selection.cursor.setPosition(range.begin);
        selection.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        selection.format.setBackground(colour);
        selections << selection;
    };
    if (m_chosen.isStored())
        for (const auto& highlight : m_highlights)
            if (highlight.fact == m_chosen)
                mark(highlight.range, blend(m_theme.accent, m_theme.evidence, 0.28));
    if (m_flash.size() > 0 && m_fade->state() == QAbstractAnimation::Running)
        mark(m_flash, blend(m_theme.accent, m_theme.evidence, 0.28 + 0.5 * m_fade->currentValue().toDouble()));
    setExtraSelections(selections);
}

void ReaderText::jumpTo(const TextRange& range)
{
    QTextCursor cursor{document()};
    cursor.setPosition(std::min(range.begin, document()->characterCount() - 1));
    setTextCursor(cursor);
    auto* bar = verticalScrollBar();
    bar->setValue(bar->value() + cursorRect(cursor).top() - viewport()->height() / 3);
    m_flash = range;
    if (!wantsLessMotion())
        m_fade->start();
    markSelections();
}

QRect ReaderText::rectOf(const Highlight& highlight) const
{
    QTextCursor cursor{document()};
    cursor.setPosition(highlight.range.begin);
    const auto begin = cursorRect(cursor);
    cursor.setPosition(std::min(highlight.range.begin + 1, highlight.range.end));
    const auto next = cursorRect(cursor);
    const QRect rect{
        begin.topLeft(), QSize{next.top() == begin.top() ? std::max(next.left() - begin.left(), 2) : 8, begin.height()}};
    return viewport()->rect().contains(rect) ? rect : QRect{};
}

const Highlight* ReaderText::highlightAt(const QPoint& position) const
{
    const int at = document()->documentLayout()->hitTest(
        QPointF{position} + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()), Qt::ExactHit);
    const Highlight* best = nullptr; // the shortest of those that overlap here, moves before all others
    for (const auto& one : m_highlights) {
        if (at < one.range.begin || at >= one.range.end)
            continue;
        const bool isBetter = !best || (one.fact.isStored() && !best->fact.isStored())
            || (one.fact.isStored() == best->fact.isStored() && one.range.size() < best->range.size());
        if (isBetter)
            best = &one;
    }
    return best;
}

void ReaderText::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const auto* highlight = highlightAt(event->position().toPoint()); highlight && highlight->fact.isStored())
        emit factChosen(highlight->fact);
}

void ReaderText::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    const auto* highlight = highlightAt(event->position().toPoint());
    viewport()->setCursor(highlight && highlight->fact.isStored() ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

/// N and P (or F3 and Shift+F3) go from move to move, Ctrl+Shift+S adds what is selected as a strategy.
void ReaderText::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_S && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return wantStrategy();
    if (event->key() == Qt::Key_F3)
        return stepHighlight(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    if (isPlain && event->key() == Qt::Key_N)
        return stepHighlight(1);
    if (isPlain && event->key() == Qt::Key_P)
        return stepHighlight(-1);
    QTextEdit::keyPressEvent(event);
}

/// The usual lines, and one that adds the selected words as a strategy.
void ReaderText::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = createStandardContextMenu(event->pos());
    menu->setObjectName(u"readerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    auto* add = menu->addAction(tr("Add as strategy…"), this, &ReaderText::wantStrategy);
    add->setObjectName(u"addStrategy"_s);
    add->setEnabled(textCursor().hasSelection());
    menu->popup(event->globalPos());
}

/// Without the blanks at the ends of what was selected.
void ReaderText::wantStrategy()
{
    const auto cursor = textCursor();
    TextRange range{cursor.selectionStart(), cursor.selectionEnd()};
    while (range.begin < range.end && document()->characterAt(range.begin).isSpace())
        ++range.begin;
    while (range.begin < range.end && document()->characterAt(range.end - 1).isSpace())
        --range.end;
    if (range.size() > 0)
        emit strategyWanted(range);
}

void ReaderText::stepHighlight(int direction)
{
    const int at = textCursor().position();
    const Highlight* next = nullptr;
    for (const auto& one : m_highlights) {
        if (!one.fact.isStored())
            continue;
        if (direction > 0 && one.range.begin > at) {
            next = &one;
            break;
        }
        if (direction < 0 && one.range.begin < at)
            next = &one;
    }
    if (!next)
        return;
    const auto fact = next->fact;
    jumpTo(next->range);
    emit factChosen(fact);
}

void ReaderText::resizeEvent(QResizeEvent* event)
{
    const int measure = isChinese(m_language) ? kMeasureChinese : kMeasureLatin;
    setViewportMargins(kSide, 16, std::max(16, width() - 14 - measure - kSide), 0); // flush with the header above it
    if (event)
        QTextEdit::resizeEvent(event);
}

bool ReaderText::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto* highlight = highlightAt(help->pos()))
            QToolTip::showText(help->globalPos(), highlight->words, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

} // namespace exeunt::ui
