// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statistics/chart_stage.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace exeunt::ui {

/// A chart's numbers: a row a category, a column a series, then their sum where it means something.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChart(
        std::shared_ptr<const view::statistics::Statistics> statistics, std::shared_ptr<const view::statistics::Chart> chart);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool hasSums() const;
    /// The value a cell shows as a mark; nothing for a sum.
    [[nodiscard]] std::optional<ChartMark> markOf(const QModelIndex& index) const;

private:
    [[nodiscard]] int seriesCount() const { return m_chart ? static_cast<int>(m_chart->series.size()) : 0; }

    std::shared_ptr<const view::statistics::Statistics> m_statistics;
    std::shared_ptr<const view::statistics::Chart> m_chart;
};

/// The table beside a chart. Ctrl+C copies the chosen cells, or all where none is chosen, with the heads.
class ChartTable : public QTableView {
    Q_OBJECT
public:
    explicit ChartTable(QWidget* parent = nullptr);
    void setChart(
        std::shared_ptr<const view::statistics::Statistics> statistics, std::shared_ptr<const view::statistics::Chart> chart);
    [[nodiscard]] QString copied() const;

signals:
    void markChosen(const exeunt::ui::ChartMark& mark);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    ChartTableModel* m_model;
};

/// A chart's numbers as text: tabs between columns, a line a category, numbers as a spreadsheet of this language reads them.
[[nodiscard]] QString tabSeparated(const ChartStage& stage);

} // namespace exeunt::ui
