// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "ui/style/theme.h"

#include <QSlider>

#include <optional>
#include <vector>

namespace exeunt::ui {

/// A slider over days; small marks stand where something changes. Its value is a day number. Arrows step a day, Page keys a month,
/// Ctrl+arrows from one change to the next.
class DaySlider : public QSlider {
    Q_OBJECT
public:
    explicit DaySlider(QWidget* parent = nullptr);

    /// `changes`: sorted days. The day stays where it is as far as the range lets it; no signal.
    void setDays(view::DayNumber first, view::DayNumber last, std::vector<view::DayNumber> changes);
    void setDay(view::DayNumber day); // no signal
    [[nodiscard]] view::DayNumber day() const { return value(); }
    [[nodiscard]] std::optional<view::DayNumber> nextChange() const;
    [[nodiscard]] std::optional<view::DayNumber> previousChange() const;
    void setTheme(const Theme& theme);
    [[nodiscard]] double xOf(view::DayNumber day) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void dayChosen(exeunt::view::DayNumber day); // by hand: dragged, clicked or typed

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    [[nodiscard]] view::DayNumber dayAt(double x) const;
    void sayDay();
    void paintYears(QPainter& painter) const;

    Theme m_theme;
    std::vector<view::DayNumber> m_changes;
};

} // namespace exeunt::ui
