// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/import_panel.h"

#include "core/view/fact_table.h"
#include "ui/style/fonts.h"
#include "ui/widget/icon.h"
#include "ui/window/import_report_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

ImportPanel::ImportPanel(QWidget* parent)
    : QFrame{parent}
    , m_model{new ImportReportModel{this}}
    , m_summary{new QLabel{this}}
    , m_dates{new QPushButton{this}}
    , m_list{new QTreeView{this}}
    , m_cross{new QToolButton{this}}
{
    setObjectName(u"importPanel"_s);
    setAccessibleName(tr("Report of the import"));
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setFont(textFont(TextRole::Strong));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dates->setObjectName(u"importDates"_s);
    m_dates->hide();
    auto* copy = new QPushButton{tr("Copy report"), this};
    copy->setObjectName(u"importCopy"_s);
    m_cross->setToolTip(tr("Close this report (Escape)"));
    m_cross->setAccessibleName(tr("Close this report"));
    m_list->setObjectName(u"importList"_s);
    m_list->setAccessibleName(tr("Files of the import"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 8, 4);
    head->setSpacing(8);
    head->addWidget(m_summary, 1);
    head->addWidget(m_dates);
    head->addWidget(copy);
    head->addWidget(m_cross);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    setFixedHeight(208);
    connect(copy, &QPushButton::clicked, this, &ImportPanel::copy);
    connect(m_cross, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_dates, &QPushButton::clicked, this, [this] { emit dateAsked(m_undated); });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const ArticleId article{index.data(ImportReportModel::ArticleIdRole).toLongLong()}; article.isStored())
            emit articleOpened(article);
    });
    setTheme(theme(ThemeKind::Light));
    hide();
}

void ImportPanel::setTheme(const Theme& theme)
{
    m_cross->setIcon(icon(u"close"_s, theme.inkSecondary));
}

void ImportPanel::showReport(const service::ImportReport& report)
{
    m_model->setReport(report);
    m_summary->setText(m_model->summary());
    m_dates->hide();
    m_list->setColumnWidth(ImportReportModel::FileColumn, 280);
    m_list->setColumnWidth(ImportReportModel::OutcomeColumn, 120);
    show();
}

void ImportPanel::offerDates(const view::FactTable& table)
{
    int undated = 0;
    m_undated = {};
    for (const auto& file : m_model->report().files)
        for (const auto& article : table.snapshot().articles)
            if (file.outcome == service::ImportedFile::Outcome::Added && article.id == file.article && !article.published) {
                ++undated;
                m_undated = m_undated.isStored() ? m_undated : article.id;
            }
    m_dates->setText(
        undated == 1 ? tr("1 article bears no date: type it…") : tr("%1 articles bear no date: type them…").arg(undated));
    m_dates->setVisible(undated > 0);
}

void ImportPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_summary->text() + u'\n' + m_model->asText());
}

void ImportPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->matches(QKeySequence::Copy))
        copy();
    else
        QFrame::keyPressEvent(event);
}

} // namespace exeunt::ui
