// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/text_ruler.h"
#include "ui/flow/flow_painter.h"
#include "ui/flow/flow_stage.h"
#include "ui/page/statement.h"
#include "ui/widget/mark_accessibility.h"

#include <QPixmap>
#include <QWidget>

#include <array>

namespace exeunt::ui {

/// The flow on the screen: pointer and keys.
class FlowCanvas : public QWidget, public MarkHost {
    Q_OBJECT
public:
    explicit FlowCanvas(QWidget* parent = nullptr);

    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    void setTheme(ThemeKind kind);
    void setMode(std::optional<FlowMode> mode);
    void setOrder(view::flow::Order order);
    void select(FactId fact);

    [[nodiscard]] FlowStage& stage() { return m_stage; }
    [[nodiscard]] const FlowStage& stage() const { return m_stage; }
    [[nodiscard]] ThemeKind themeKind() const { return m_theme->kind; }
    [[nodiscard]] const FlowHighlights& highlights() const { return m_highlights; }

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markName(int mark) const override;
    [[nodiscard]] QRect markRect(int mark) const override;
    [[nodiscard]] int markAt(QPoint at) const override;
    [[nodiscard]] int focusedMark() const override { return indexOf(m_highlights.focused); }
    [[nodiscard]] int chosenMark() const override { return indexOf(m_highlights.selected); }
    void activateMark(int mark) override;

signals:
    void factChosen(exeunt::FactId fact);
    void factOpened(exeunt::FactId fact);
    void statementChosen(const exeunt::ui::Statement& statement);

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

private:
    [[nodiscard]] int indexOf(const std::optional<FlowMark>& mark) const;
    void choose(const FlowMark& mark);
    void open(const FlowMark& mark);
    void forget();
    const QPixmap& ground(bool isSteppedBack);

    /// The bands of a flow as they were painted: a hundred of them take longer than a frame, and the pointer changes but one.
    struct Ground {
        std::uint64_t revision = 0;
        QPointF scroll;
        QSize pixels;
        const Theme* theme = nullptr;
        bool operator==(const Ground&) const = default;
    };

    TextRuler m_ruler;
    FlowStage m_stage;
    const Theme* m_theme;
    FlowHighlights m_highlights;
    Ground m_groundOf;
    std::array<QPixmap, 2> m_grounds; // plain, stepped back
    bool m_isPressed = false;
    bool m_wasDragged = false;
    QPointF m_pressedAt, m_last;
};

} // namespace exeunt::ui
