// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

#include <memory>

class QLabel;
class QLineEdit;
class QListView;

namespace exeunt::view {
class FactTable;
}

namespace exeunt::ui {

class FilterState;
class OrganizationModel;

/// The panel under "+ Company": type any name in any script, tick several. Arrows move, Enter ticks, Escape closes.
class CompanyChooser : public QFrame {
    Q_OBJECT
public:
    explicit CompanyChooser(FilterState& state, QWidget* parent = nullptr);

    void setTable(std::shared_ptr<const view::FactTable> table);
    void setTheme(const Theme& theme);
    void openBelow(const QWidget& anchor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTyped(const QString& typed);
    void toggleCurrent();

    FilterState& m_state;
    QLineEdit* m_typed;
    QListView* m_list;
    QLabel* m_none;
    OrganizationModel* m_model;
    class Painter;
    Painter* m_painter;
};

} // namespace exeunt::ui
