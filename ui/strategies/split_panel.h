// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/strategies/strategies.h"

#include <QFrame>
#include <QString>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace exeunt::ui {

/// Asks for the day that parts columns into earlier and now, and whose columns. Enter takes it, Escape closes.
class SplitPanel : public QFrame {
    Q_OBJECT
public:
    explicit SplitPanel(QWidget* parent = nullptr);

    /// In:    what is set now; the companies shown, by name and as they are read; the one that is meant, or "".
    void openBelow(const QWidget& anchor, const view::strategies::Options& options,
        const std::vector<std::pair<std::string, QString>>& companies, const std::string& meant = {});

signals:
    /// Nothing: columns are whole again. `only` empty: all companies.
    void splitChosen(const std::optional<exeunt::date::Day>& day, const std::vector<std::string>& only);

private:
    void take();

    QLineEdit* m_day;
    QComboBox* m_company;
    QLabel* m_hint;
    QPushButton* m_whole;
};

} // namespace exeunt::ui
