// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/fact_card.h"
#include "ui/style/theme.h"

#include <QFrame>

class QLabel;

namespace exeunt::ui {

/// One source in the details: outlet and date, title, and its sentence with the evidence marked. A click or Enter opens the article.
class SourceItem : public QFrame {
    Q_OBJECT
public:
    SourceItem(SourceCard card, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const SourceCard& card() const { return m_card; }
    /// The sentence comes a moment later than the rest: it is read from the article.
    void setExcerpt(const Excerpt& excerpt);
    void setTheme(const Theme& theme);
    [[nodiscard]] QString sentence() const; // as shown, without marks

signals:
    void opened();
    void dateAsked(); // the article bears no date, and someone wants to type it

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void showExcerpt();
    SourceCard m_card;
    Theme m_theme;
    Excerpt m_excerpt;
    QLabel* m_sentence;
};

} // namespace exeunt::ui
