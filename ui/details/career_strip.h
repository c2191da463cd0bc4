// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/career.h"
#include "ui/chart/text_ruler.h"
#include "ui/style/theme.h"
#include "ui/widget/mark_accessibility.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace exeunt::ui {

/// A person's path across companies: a bar a stay, in time; overlaps stand below each other, gaps are dotted, ends that nobody
/// tells fade. A click on a bar chooses the fact that brought the person there (or took them away).
class CareerStrip : public QWidget, public MarkHost {
    Q_OBJECT
public:
    CareerStrip(
        std::shared_ptr<const view::PostBook> book, view::NameIndex person, const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] bool hasPath() const { return m_career.stays.size() > 1; }
    [[nodiscard]] const view::Career& career() const { return m_career; }
    [[nodiscard]] QRectF barOf(std::size_t stay) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_career.stays.size()); }
    [[nodiscard]] QString markName(int mark) const override;
    [[nodiscard]] QRect markRect(int mark) const override;
    [[nodiscard]] int markAt(QPoint at) const override;
    [[nodiscard]] int focusedMark() const override { return m_focused; }
    [[nodiscard]] int chosenMark() const override { return -1; }
    void activateMark(int mark) override;

signals:
    void factChosen(exeunt::FactId fact);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double xOf(double day) const;
    [[nodiscard]] const view::Post& postOf(std::size_t stay) const { return m_book->posts()[m_career.stays[stay].post]; }
    [[nodiscard]] QString periodOf(const view::CareerStay& stay) const;
    void paintStay(QPainter& painter, std::size_t index);
    void paintYears(QPainter& painter);
    void extendOpenEnds();

    std::shared_ptr<const view::PostBook> m_book;
    view::Career m_career;
    std::vector<QString> m_names; // one a stay
    struct Extent {
        double first = 0, last = 0;
    };
    std::vector<Extent> m_drawn; // the days that each stay covers, open ends included
    Extent m_all{};
    Theme m_theme;
    TextRuler m_ruler;
    int m_focused = -1;
};

} // namespace exeunt::ui
