// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/statement.h"
#include "ui/statistics/chart_painter.h"
#include "ui/statistics/chart_stage.h"
#include "ui/widget/mark_accessibility.h"

#include <QWidget>

namespace exeunt::ui {

/// One chart on the screen: pointer and keys.
class ChartCanvas : public QWidget, public MarkHost {
    Q_OBJECT
public:
    explicit ChartCanvas(view::statistics::ChartKind kind, QWidget* parent = nullptr);

    void setChart(
        std::shared_ptr<const view::statistics::Statistics> statistics, std::shared_ptr<const view::statistics::Chart> chart);
    void setTheme(const Theme& theme);
    void setLarge(bool isLarge);
    /// Marks the values in which a fact is counted; nothing: none.
    void select(std::optional<view::Row> row);

    [[nodiscard]] view::statistics::ChartKind kind() const { return m_kind; }
    [[nodiscard]] const ChartStage& stage() const { return m_stage; }
    [[nodiscard]] const ChartHighlights& highlights() const { return m_highlights; }

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_stage.marks().size()); }
    [[nodiscard]] QString markName(int mark) const override;
    [[nodiscard]] QRect markRect(int mark) const override;
    [[nodiscard]] int markAt(QPoint at) const override;
    [[nodiscard]] int focusedMark() const override;
    [[nodiscard]] int chosenMark() const override;
    void activateMark(int mark) override;

public slots:
    /// The series' names and numbers, tab-separated, onto the clipboard.
    void copyValues() const;

signals:
    void factChosen(exeunt::FactId fact);
    void statementChosen(const exeunt::ui::Statement& statement);
    void filterWanted(const exeunt::view::Filter& filter);
    void largeWanted(exeunt::view::statistics::ChartKind kind);
    void exportWanted(exeunt::view::statistics::ChartKind kind);
    void seriesToggled();
    void focusMoved(QRect to); // the mark that the keys reached, in this widget

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] const ChartMark& mark(int index) const { return m_stage.marks()[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int indexOf(const std::optional<ChartMark>& mark) const;
    [[nodiscard]] int stepFrom(int mark, int key) const;
    void choose(const ChartMark& mark);
    void toggle(std::size_t series);
    void narrow(const ChartMark& mark);
    void focusMark(const ChartMark& mark);
    void showChange();

    view::statistics::ChartKind m_kind;
    TextRuler m_ruler;
    ChartStage m_stage;
    ChartHighlights m_highlights;
    std::optional<ChartMark> m_pressed; // by the last click
    bool m_isChosenHere = false;        // what is selected was chosen by a click on this chart
};

} // namespace exeunt::ui
