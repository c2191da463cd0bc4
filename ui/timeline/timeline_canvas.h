// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_stage.h"

#include <QDate>
#include <QPointF>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace exeunt::ui {

/// The drawn part of the page: paints the stage and owns pointer and keys. What they do stands in the room's README.
class TimelineCanvas : public QWidget {
    Q_OBJECT
public:
    explicit TimelineCanvas(QWidget* parent);

    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    void setMode(view::timeline::LaneMode mode);
    void setTheme(ThemeKind kind);
    void setSnippet(std::function<QString(FactId)> snippet) { m_snippet = std::move(snippet); }
    void select(FactId fact);
    void zoomBy(double factor);
    void fit();

    [[nodiscard]] TimelineStage& stage() { return m_stage; }
    [[nodiscard]] ThemeKind themeKind() const { return m_theme->kind; }
    [[nodiscard]] FactId selected() const { return m_highlights.selected; }
    [[nodiscard]] std::optional<std::uint32_t> focusedItem() const { return m_highlights.focused; }
    /// Where a fact's first mark is drawn, if it is in sight.
    [[nodiscard]] std::optional<QPointF> markPosition(FactId fact);

signals:
    void factChosen(exeunt::FactId fact);
    void factOpened(exeunt::FactId fact);
    void periodChosen(QDate from, QDate to); // an invalid date: open on that side
    void viewportChanged();

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
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { None, Pan, PeriodBegin, PeriodEnd, NewPeriod };

    void changed();
    void hover(QPointF at);
    void dragTo(QPointF at);
    void click(QPointF at);
    void openCluster(const view::timeline::ClusterMark& cluster);
    void listItems(const std::vector<std::uint32_t>& items, QPointF at);
    void choose(std::uint32_t item);
    void endPeriod();
    void showToolTip(QPoint at, QPoint global);
    void focusItem(std::optional<std::uint32_t> item);
    [[nodiscard]] bool moveView(int key);
    void announceFocus();
    [[nodiscard]] FactId factOf(std::uint32_t item);
    [[nodiscard]] std::optional<std::uint32_t> itemAt(QPointF at);

    TextRuler m_ruler;
    TimelineStage m_stage;
    const Theme* m_theme;
    TimelineHighlights m_highlights;
    std::function<QString(FactId)> m_snippet;
    Drag m_drag = Drag::None;
    bool m_isPressed = false;
    bool m_wasDragged = false;
    QPointF m_pressedAt;
    QPointF m_last;
    double m_pressedDay = 0;
};

} // namespace exeunt::ui
