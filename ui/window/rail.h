// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace exeunt::ui {

class RailButton;

/// The views on the left, one button each with icon and word; exactly one is chosen.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    /// `icon` names one of resources/icons; `shortcut` is shown in the tooltip.
    void addView(const QString& word, const QString& icon, const QString& shortcut);
    void setCurrent(int view);
    void setTheme(const Theme& theme);

signals:
    void viewChosen(int view);

private:
    std::vector<RailButton*> m_buttons;
    QVBoxLayout* m_column;
    Theme m_theme;
};

} // namespace exeunt::ui
