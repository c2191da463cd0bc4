// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/import_report_model.h"

#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QStringList>

#include <algorithm>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;
using Outcome = service::ImportedFile::Outcome;

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Added:
        return ImportReportModel::tr("added");
    case Outcome::AlreadyThere:
        return ImportReportModel::tr("already there");
    case Outcome::Skipped:
        return ImportReportModel::tr("skipped");
    }
    return {};
}

QString detailOf(const service::ImportedFile& file)
{
    if (file.outcome != Outcome::Added)
        return toQString(file.reason);
    auto words = file.moveCount == 1 ? ImportReportModel::tr("1 move") : ImportReportModel::tr("%1 moves").arg(file.moveCount);
    if (const auto removed = removedWords(file.removed); !removed.isEmpty())
        words += u" · "_s + removed;
    return words;
}

/// What needs a look stands first: skipped, then what was there already, then what went well.
int weight(Outcome outcome)
{
    return outcome == Outcome::Skipped ? 0 : outcome == Outcome::AlreadyThere ? 2 : 1;
}

} // namespace

void ImportReportModel::setReport(const service::ImportReport& report)
{
    beginResetModel();
    m_report = report;
    std::stable_sort(m_report.files.begin(), m_report.files.end(),
        [](const auto& a, const auto& b) { return weight(a.outcome) < weight(b.outcome); });
    endResetModel();
}

QString ImportReportModel::summary() const
{
    const auto count = [this](Outcome outcome) {
        return std::count_if(m_report.files.begin(), m_report.files.end(), [&](const auto& f) { return f.outcome == outcome; });
    };
    QStringList pieces{tr("%1 added").arg(count(Outcome::Added))};
    if (const auto there = count(Outcome::AlreadyThere); there > 0)
        pieces << tr("%1 already there").arg(there);
    if (const auto skipped = count(Outcome::Skipped); skipped > 0)
        pieces << tr("%1 skipped").arg(skipped);
    if (m_report.wasCancelled)
        pieces << tr("stopped by you");
    return pieces.join(u" · "_s);
}

QString ImportReportModel::asText() const
{
    QString text;
    for (const auto& file : m_report.files)
        text += toQString(file.path.string()) + u'\t' + outcomeWord(file.outcome) + u'\t' + detailOf(file) + u'\n';
    return text;
}

int ImportReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.files.size());
}
int ImportReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportReportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& file = m_report.files[static_cast<std::size_t>(index.row())];
    if (role == ArticleIdRole)
        return static_cast<qlonglong>(file.article.value);
    if (role == Qt::ToolTipRole)
        return index.column() == DetailColumn ? detailOf(file) : toQString(file.path.string());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileColumn:
        return toQString(file.path.filename().string());
    case OutcomeColumn:
        return outcomeWord(file.outcome);
    case DetailColumn:
        return detailOf(file);
    default:
        return {};
    }
}

QVariant ImportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case OutcomeColumn:
        return tr("Result");
    case DetailColumn:
        return tr("What was found, or why not");
    default:
        return {};
    }
}

} // namespace exeunt::ui
