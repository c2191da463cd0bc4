// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_strip.h"

#include "core/view/fact_table.h"
#include "ui/style/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* label(const QString& name, QWidget* parent)
{
    auto* label = new QLabel{parent};
    label->setObjectName(name);
    label->setFont(textFont(TextRole::Secondary));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget{parent}
    , m_counts{label(u"counts"_s, this)}
    , m_conflicts{label(u"conflictCount"_s, this)}
    , m_done{label(u"doneText"_s, this)}
    , m_library{label(u"libraryName"_s, this)}
    , m_current{label(u"progressText"_s, this)}
    , m_progress{new QProgressBar{this}}
    , m_cancel{new QPushButton{tr("Cancel"), this}}
    , m_forget{new QTimer{this}}
{
    setObjectName(u"statusStrip"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(26);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_cancel->setObjectName(u"cancelImport"_s);
    m_cancel->setProperty("role", u"link"_s);
    m_cancel->setFont(textFont(TextRole::Secondary));
    m_cancel->setToolTip(tr("Stop the import; the articles read so far stay"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(16);
    row->addWidget(m_counts);
    row->addWidget(m_conflicts);
    row->addStretch(1);
    row->addWidget(m_done);
    row->addWidget(m_current);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_library);
    connect(m_cancel, &QPushButton::clicked, this, &StatusStrip::cancelAsked);
    m_forget->setSingleShot(true);
    m_forget->setInterval(8000);
    connect(m_forget, &QTimer::timeout, m_done, &QLabel::clear);
    endProgress();
}

void StatusStrip::showDone(const QString& sentence)
{
    m_done->setText(sentence);
    m_forget->start();
}

void StatusStrip::showCounts(const view::FactTable* table, std::size_t passing)
{
    m_conflicts->setVisible(false);
    if (!table) {
        m_counts->clear();
        return;
    }
    const auto counted = [](std::size_t count, const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(count);
    };
    std::size_t conflicts = 0;
    for (const auto& fact : table->snapshot().facts)
        conflicts += fact.conflicts.any() ? 1 : 0;
    const QStringList pieces{counted(table->snapshot().articles.size(), tr("1 article"), tr("%1 articles")),
        passing == table->size() ? counted(passing, tr("1 fact"), tr("%1 facts"))
                                 : tr("%1 of %2 facts").arg(passing).arg(table->size()),
        counted(table->people().size(), tr("1 person"), tr("%1 people")),
        counted(table->organizations().size(), tr("1 organization"), tr("%1 organizations"))};
    m_counts->setText(pieces.join(u"  ·  "_s));
    m_conflicts->setText(counted(conflicts, tr("1 conflict"), tr("%1 conflicts")));
    m_conflicts->setToolTip(tr("Facts on whose date, destination or truth the articles disagree"));
    m_conflicts->setVisible(conflicts > 0);
}

void StatusStrip::showLibrary(const QString& name, const QString& path)
{
    m_library->setText(name.isEmpty() ? QString{} : tr("library: %1").arg(name));
    m_library->setToolTip(path);
}

void StatusStrip::showProgress(int done, int total, const QString& current)
{
    m_progress->setMaximum(total);
    m_progress->setValue(done);
    const auto words = total > 0 ? tr("Reading %1 of %2: %3").arg(done).arg(total).arg(current) : tr("Looking for articles…");
    m_current->setText(fontMetrics().elidedText(words, Qt::ElideMiddle, 320));
    for (QWidget* widget : {static_cast<QWidget*>(m_current), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)})
        widget->show();
    m_library->hide();
}

void StatusStrip::endProgress()
{
    for (QWidget* widget : {static_cast<QWidget*>(m_current), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)})
        widget->hide();
    m_library->show();
}

} // namespace exeunt::ui
