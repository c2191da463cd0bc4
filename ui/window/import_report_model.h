// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/service/library.h"

namespace exeunt::ui {

/// What became of each file of an import.
class ImportReportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FileColumn, OutcomeColumn, DetailColumn, ColumnCount };
    enum Role { ArticleIdRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const service::ImportReport& report);
    /// "3 added · 1 already there · 2 skipped".
    [[nodiscard]] QString summary() const;
    /// Tab-separated lines, for the clipboard.
    [[nodiscard]] QString asText() const;
    [[nodiscard]] const service::ImportReport& report() const { return m_report; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    service::ImportReport m_report;
};

} // namespace exeunt::ui
