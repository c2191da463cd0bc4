// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/style/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;
class QTreeView;

namespace exeunt::service {
struct ImportReport;
}
namespace exeunt::view {
class FactTable;
}

namespace exeunt::ui {

class ImportReportModel;

/// The report of the last import, below the pages: it blocks nothing and stays until it is closed.
class ImportPanel : public QFrame {
    Q_OBJECT
public:
    explicit ImportPanel(QWidget* parent = nullptr);

    void showReport(const service::ImportReport& report);
    /// Offers to type the dates of articles that bear none.
    void offerDates(const view::FactTable& table);
    void setTheme(const Theme& theme);

signals:
    void articleOpened(exeunt::ArticleId article);
    void dateAsked(exeunt::ArticleId article);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copy();
    ImportReportModel* m_model;
    QLabel* m_summary;
    QPushButton* m_dates;
    QTreeView* m_list;
    QToolButton* m_cross;
    ArticleId m_undated;
};

} // namespace exeunt::ui
