// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/statement.h"
#include "ui/strategies/strategies_painter.h"
#include "ui/widget/mark_accessibility.h"

#include <QWidget>

#include <functional>

namespace exeunt::ui {

/// The strategies on the screen: pointer and keys.
class StrategiesCanvas : public QWidget, public MarkHost {
    Q_OBJECT
public:
    explicit StrategiesCanvas(QWidget* parent = nullptr);

    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    void setTheme(ThemeKind kind);
    /// Nothing is selected any more; no signal.
    void clearSelection();
    void select(StrategyId id);
    void scrollBy(QPointF by) { scroll(by); }
    /// Does something to the stage that lays it out anew, and keeps what is selected and focused.
    void change(const std::function<void(StrategiesStage&)>& work);

    [[nodiscard]] StrategiesStage& stage() { return m_stage; }
    [[nodiscard]] const StrategiesStage& stage() const { return m_stage; }
    [[nodiscard]] ThemeKind themeKind() const { return m_theme->kind; }
    [[nodiscard]] const StrategiesHighlights& highlights() const { return m_highlights; }

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markName(int mark) const override;
    [[nodiscard]] QRect markRect(int mark) const override;
    [[nodiscard]] int markAt(QPoint at) const override;
    [[nodiscard]] int focusedMark() const override { return indexOf(m_highlights.focused); }
    [[nodiscard]] int chosenMark() const override { return indexOf(m_highlights.selected); }
    void activateMark(int mark) override;

signals:
    void markChosen(const exeunt::ui::StrategiesMark& mark); // a click or Enter on what stands for statements
    void nothingChosen();
    void sentenceOpened(exeunt::ArticleId article, exeunt::Span span);
    void scrolled(); // or laid out anew
    void changed();  // order, folds, what is hidden, pins
    void menuAsked(const exeunt::ui::StrategiesMark& mark, QPoint global);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] int indexOf(const std::optional<StrategiesMark>& mark) const;
    void choose(const StrategiesMark& mark);
    void open(const StrategiesMark& mark);
    void hide(const StrategiesMark& mark);
    void moveFocus(StrategiesStage::Way way, bool isFar);
    void focusOn(const StrategiesMark& mark);
    void moveFocusedCompany(int direction);
    [[nodiscard]] bool actOn(const StrategiesMark& mark, const QKeyEvent& event);
    void showHover(QPointF at);
    void scroll(QPointF by);
    void endDrag(bool isDropped);

    TextRuler m_ruler;
    StrategiesStage m_stage;
    const Theme* m_theme;
    StrategiesHighlights m_highlights;
    std::optional<StrategiesMark> m_pressedOn;
    bool m_isPressed = false;
    bool m_wasDragged = false;
    QPointF m_pressedAt, m_last;
};

} // namespace exeunt::ui
