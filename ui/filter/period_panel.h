// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <memory>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace exeunt::view {
class FactTable;
}

namespace exeunt::ui {

class FilterState;

/// The panel under the period chip: from, to, the years of the library at a click, and whether undated facts pass.
class PeriodPanel : public QFrame {
    Q_OBJECT
public:
    explicit PeriodPanel(FilterState& state, QWidget* parent = nullptr);

    void setTable(const std::shared_ptr<const view::FactTable>& table);
    void openBelow(const QWidget& anchor);

private:
    void showFilter();
    void takeTyped();
    void buildYears(int first, int last);

    FilterState& m_state;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLabel* m_hint;
    QHBoxLayout* m_years;
    QCheckBox* m_undated;
};

} // namespace exeunt::ui
