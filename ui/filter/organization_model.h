// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "core/view/fact_table.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace exeunt::ui {

/// The organizations of a fact table to choose from: name, another name, number of facts, a tick.
class OrganizationModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { NameIndexRole = Qt::UserRole + 1, FactCountRole, AliasRole };

    using QAbstractListModel::QAbstractListModel;

    void setTable(std::shared_ptr<const view::FactTable> table);
    /// Shows those that a name or alias in any script finds; all for "".
    void setTyped(const QString& typed);
    void setChosen(const std::vector<std::string>& names);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void toggled(const QString& name, bool isChosen);

private:
    void rebuild();
    [[nodiscard]] QString aliasOf(const std::string& name) const;

    std::shared_ptr<const view::FactTable> m_table;
    std::string m_typed;
    std::vector<view::NameIndex> m_rows;
    std::vector<int> m_counts; // by NameIndex
    std::set<std::string> m_chosen;
};

} // namespace exeunt::ui
