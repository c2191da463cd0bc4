// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widget/stay_open_menu.h"

#include "core/article/claim.h"

#include <memory>
#include <vector>

namespace exeunt::view {
class FactTable;
}

namespace exeunt::ui {

class FilterState;

/// Kinds and statuses to tick, each with its number of facts; nothing ticked lets everything through.
class KindsMenu : public StayOpenMenu {
    Q_OBJECT
public:
    explicit KindsMenu(FilterState& state, QWidget* parent = nullptr);

    void setTable(const std::shared_ptr<const view::FactTable>& table);
    /// What the chip says: "All kinds", "Departures", "3 kinds", "Departures, rumoured".
    [[nodiscard]] QString summary() const;

private:
    void showFilter();

    FilterState& m_state;
    QAction* m_all;
    QAction* m_background;
    std::vector<std::pair<article::MoveKind, QAction*>> m_kinds;
    std::vector<std::pair<article::Status, QAction*>> m_statuses;
};

} // namespace exeunt::ui
