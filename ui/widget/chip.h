// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QAbstractButton>

#include <optional>

namespace exeunt::ui {

/// A rounded piece of the filter bar: a word, before it a colour dot, after it a cross that removes it or an arrow that opens more.
/// Delete and Backspace remove; Space, Enter and a click open (clicked()).
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    enum class Look { Filled, Dashed };
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setLook(Look look);
    void setDot(std::optional<QColor> colour);
    void setRemovable(bool isRemovable);
    void setOpens(bool opens); // an arrow says that a menu or panel opens

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removeAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    [[nodiscard]] QString shownText() const;

    Theme m_theme;
    Look m_look = Look::Filled;
    std::optional<QColor> m_dot;
    bool m_isRemovable = false;
    bool m_opens = false;
    bool m_overCross = false;
};

} // namespace exeunt::ui
