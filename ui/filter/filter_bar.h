// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;
class QTimer;

namespace exeunt::view {
class FactTable;
}

namespace exeunt::ui {

class Chip;
class ChipRow;
class CompanyChooser;
class FilterState;
class KindsMenu;
class PeriodPanel;

/// The line on top of the window: what is let through, as chips that can be taken away, and the field to search in.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(FilterState& state, QWidget* parent = nullptr);

    void setTable(const std::shared_ptr<const view::FactTable>& table);
    void setTheme(const Theme& theme);
    void setExportVisible(bool isVisible);
    void focusSearch();
    void openCompanies();

signals:
    void exportAsked();
    void searchSubmitted(); // Enter in the search field

private:
    void buildWidgets();
    void arrange();
    void connectAll();
    void showFilter();
    void showCompanies();

    FilterState& m_state;
    Theme m_theme;
    std::shared_ptr<const view::FactTable> m_table;
    ChipRow* m_companies;
    Chip* m_addCompany;
    Chip* m_kinds;
    Chip* m_period;
    Chip* m_clear;
    QLineEdit* m_search;
    QAction* m_searchSign;
    QPushButton* m_export;
    QTimer* m_typing;
    CompanyChooser* m_chooser;
    KindsMenu* m_kindsMenu;
    PeriodPanel* m_periodPanel;
};

} // namespace exeunt::ui
