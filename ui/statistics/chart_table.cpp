// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/chart_table.h"

#include "ui/statistics/statistics_words.h"
#include "ui/style/fonts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;

namespace {

constexpr int kMostHead = 128; // width of a name; whole in the tooltip

/// As a spreadsheet reads it: no sign of thousands, a plain minus.
QString copiedNumber(double value)
{
    auto locale = QLocale{};
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    auto words = locale.toString(value, 'f', 4);
    const auto point = locale.decimalPoint();
    while (words.contains(point) && words.endsWith(u'0'))
        words.chop(1);
    if (words.endsWith(point))
        words.chop(point.size());
    return words;
}

QString tabSeparated(const ChartTableModel& model, const std::vector<int>& rows, const std::vector<int>& columns)
{
    QStringList lines;
    QStringList cells{QString{}};
    for (const int column : columns)
        cells << model.headerData(column, Qt::Horizontal, Qt::UserRole).toString();
    lines << cells.join(u'\t');
    for (const int row : rows) {
        cells = {model.headerData(row, Qt::Vertical, Qt::UserRole).toString()};
        for (const int column : columns)
            cells << copiedNumber(model.data(model.index(row, column), Qt::UserRole).toDouble());
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

std::vector<int> upTo(int count)
{
    std::vector<int> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        all[static_cast<std::size_t>(i)] = i;
    return all;
}

} // namespace

void ChartTableModel::setChart(std::shared_ptr<const Statistics> statistics, std::shared_ptr<const Chart> chart)
{
    beginResetModel();
    m_statistics = std::move(statistics);
    m_chart = std::move(chart);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_chart ? 0 : static_cast<int>(m_chart->categories.size());
}

bool ChartTableModel::hasSums() const
{
    return seriesCount() > 1 && m_chart->kind != ChartKind::BalanceTotal;
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_chart ? 0 : seriesCount() + (hasSums() ? 1 : 0);
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_chart)
        return {};
    const auto category = static_cast<std::size_t>(index.row());
    const bool isSum = index.column() == seriesCount();
    const double value =
        isSum ? m_chart->sumAt(category) : m_chart->series[static_cast<std::size_t>(index.column())].values[category];
    switch (role) {
    case Qt::DisplayRole:
        return value == 0 ? QString{} : shownNumber(value);
    case Qt::UserRole:
        return value;
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        return textFont(isSum ? TextRole::Strong : TextRole::Text);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return u"%1, %2: %3"_s.arg(headerData(index.row(), Qt::Vertical).toString(),
            headerData(index.column(), Qt::Horizontal).toString(), shownNumber(value));
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_chart || section < 0)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((orientation == Qt::Vertical ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::UserRole)
        return {};
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Vertical && at >= m_chart->categories.size())
        return {};
    const auto name = orientation == Qt::Vertical ? categoryName(*m_statistics, m_chart->categories[at], m_chart->step)
        : at < m_chart->series.size()             ? seriesName(*m_statistics, m_chart->series[at])
                                                  : tr("all");
    return role == Qt::DisplayRole ? QFontMetrics{textFont(TextRole::Secondary)}.elidedText(name, Qt::ElideRight, kMostHead)
                                   : name;
}

std::optional<ChartMark> ChartTableModel::markOf(const QModelIndex& index) const
{
    if (!index.isValid() || !m_chart)
        return std::nullopt;
    const auto category = static_cast<std::uint32_t>(index.row());
    if (index.column() == seriesCount())
        return ChartMark{ChartMark::Kind::Category, 0, category};
    return ChartMark{ChartMark::Kind::Value, static_cast<std::uint32_t>(index.column()), category};
}

ChartTable::ChartTable(QWidget* parent)
    : QTableView{parent}
    , m_model{new ChartTableModel{this}}
{
    setObjectName(u"chartTable"_s);
    setAccessibleName(tr("The chart's numbers"));
    setModel(m_model);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(24);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setFont(textFont(TextRole::Secondary));
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(textFont(TextRole::Secondary));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultSectionSize(84);
    horizontalHeader()->setMinimumSectionSize(44);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto mark = m_model->markOf(index))
            emit markChosen(*mark);
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (const auto mark = m_model->markOf(index); mark && !index.data().toString().isEmpty())
            emit markChosen(*mark);
    });
}

void ChartTable::setChart(std::shared_ptr<const Statistics> statistics, std::shared_ptr<const Chart> chart)
{
    m_model->setChart(std::move(statistics), std::move(chart));
    const QFontMetrics metrics{horizontalHeader()->font()};
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const auto words = m_model->headerData(column, Qt::Horizontal).toString();
        setColumnWidth(column, std::max(metrics.horizontalAdvance(words) + 20, 48));
    }
}

QString ChartTable::copied() const
{
    std::vector<int> rows, columns;
    for (const auto& index : selectionModel()->selectedIndexes()) {
        rows.push_back(index.row());
        columns.push_back(index.column());
    }
    for (auto* list : {&rows, &columns}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    if (rows.empty()) {
        rows = upTo(m_model->rowCount());
        columns = upTo(m_model->columnCount());
    }
    return tabSeparated(*m_model, rows, columns);
}

void ChartTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copied());
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto mark = m_model->markOf(currentIndex()))
            emit markChosen(*mark);
    } else
        QTableView::keyPressEvent(event);
}

QString tabSeparated(const ChartStage& stage)
{
    ChartTableModel model;
    model.setChart(stage.statisticsPointer(), std::make_shared<const Chart>(stage.chart()));
    return tabSeparated(model, upTo(model.rowCount()), upTo(model.columnCount()));
}

} // namespace exeunt::ui
