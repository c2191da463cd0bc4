// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/highlight.h"

#include <QTextEdit>

class QVariantAnimation;

namespace exeunt::ui {

/// The text of an article to read: a column of comfortable width, its highlights, and a flash where one was jumped to.
class ReaderText : public QTextEdit {
    Q_OBJECT
public:
    explicit ReaderText(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showText(const QString& text, const QString& language, std::vector<Highlight> highlights);
    /// Marks the highlights of this fact as the chosen ones.
    void chooseFact(FactId fact);
    /// Scrolls so that the range stands in the upper third, and flashes it (not where less motion is asked for).
    void jumpTo(const TextRange& range);
    [[nodiscard]] const std::vector<Highlight>& highlights() const { return m_highlights; }
    [[nodiscard]] TextRange flashedRange() const { return m_flash; }
    /// Where the highlight stands in the viewport; empty when it is scrolled away.
    [[nodiscard]] QRect rectOf(const Highlight& highlight) const;

signals:
    void factChosen(exeunt::FactId fact);
    void strategyWanted(const exeunt::ui::TextRange& selected); // a person wants to add these words by hand

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void formatText();
    void markHighlights();
    void markSelections();
    [[nodiscard]] const Highlight* highlightAt(const QPoint& position) const;
    void stepHighlight(int direction);
    void wantStrategy();

    Theme m_theme;
    QString m_language;
    std::vector<Highlight> m_highlights;
    FactId m_chosen;
    TextRange m_flash;
    QVariantAnimation* m_fade;
};

} // namespace exeunt::ui
