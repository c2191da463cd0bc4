// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/organization_model.h"

#include "ui/convert/text.h"

#include <algorithm>
#include <numeric>

namespace exeunt::ui {

void OrganizationModel::setTable(std::shared_ptr<const view::FactTable> table)
{
    m_table = std::move(table);
    m_counts.assign(m_table ? m_table->organizations().size() : 0, 0);
    const auto size = m_table ? static_cast<view::Row>(m_table->size()) : 0;
    for (view::Row row = 0; row < size; ++row) {
        const auto from = m_table->from(row);
        const auto to = m_table->to(row);
        if (from != view::kNoName)
            ++m_counts[from];
        if (to != view::kNoName && to != from)
            ++m_counts[to];
    }
    rebuild();
}

void OrganizationModel::setTyped(const QString& typed)
{
    m_typed = toUtf8(typed.trimmed());
    rebuild();
}

void OrganizationModel::setChosen(const std::vector<std::string>& names)
{
    m_chosen = {names.begin(), names.end()};
    if (!m_rows.empty())
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {Qt::CheckStateRole});
}

void OrganizationModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_table && m_typed.empty()) {
        m_rows.resize(m_table->organizations().size());
        std::iota(m_rows.begin(), m_rows.end(), view::NameIndex{0});
    } else if (m_table) {
        m_rows = m_table->findOrganizations(m_typed);
    }
    endResetModel();
}

int OrganizationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OrganizationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto name = m_rows[static_cast<std::size_t>(index.row())];
    const auto& text = m_table->organizations()[name];
    switch (role) {
    case Qt::DisplayRole:
        return toQString(text);
    case Qt::CheckStateRole:
        return m_chosen.contains(text) ? Qt::Checked : Qt::Unchecked;
    case NameIndexRole:
        return name;
    case FactCountRole:
        return m_counts[name];
    case AliasRole:
        return aliasOf(text);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const auto alias = aliasOf(text);
        const auto count = m_counts[name] == 1 ? tr("1 fact") : tr("%1 facts").arg(m_counts[name]);
        return alias.isEmpty()
            ? tr("%1, %2", "company, number of facts").arg(toQString(text), count)
            : tr("%1, also %2, %3", "company, other names, number of facts").arg(toQString(text), alias, count);
    }
    default:
        return {};
    }
}

bool OrganizationModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto& name = m_table->organizations()[m_rows[static_cast<std::size_t>(index.row())]];
    const bool isChosen = value.toInt() == Qt::Checked;
    if (isChosen)
        m_chosen.insert(name);
    else
        m_chosen.erase(name);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit toggled(toQString(name), isChosen);
    return true;
}

Qt::ItemFlags OrganizationModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

/// The first other name, and the one that was typed before all others: it explains why the line was found.
QString OrganizationModel::aliasOf(const std::string& name) const
{
    const auto& known = m_table->snapshot().organizations;
    const auto at = std::find_if(known.begin(), known.end(), [&](const auto& names) { return names.name == name; });
    if (at == known.end() || at->aliases.empty())
        return {};
    const auto typed = toQString(m_typed);
    for (const auto& alias : at->aliases)
        if (!typed.isEmpty() && toQString(alias).contains(typed, Qt::CaseInsensitive))
            return toQString(alias);
    return toQString(at->aliases.front());
}

} // namespace exeunt::ui
