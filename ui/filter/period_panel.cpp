// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/period_panel.h"

#include "core/view/fact_table.h"
#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/filter/filter_state.h"
#include "ui/style/fonts.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;
constexpr int kMostYears = 5;

int yearOf(view::DayNumber day)
{
    return int(std::chrono::year_month_day{date::Day{std::chrono::days{day}}}.year());
}

void markWrong(QLineEdit& field, bool isWrong)
{
    field.setProperty("isWrong", isWrong);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace

PeriodPanel::PeriodPanel(FilterState& state, QWidget* parent)
    : QFrame{parent, Qt::Popup}
    , m_state{state}
    , m_from{new QLineEdit{this}}
    , m_to{new QLineEdit{this}}
    , m_hint{new QLabel{this}}
    , m_years{new QHBoxLayout}
    , m_undated{new QCheckBox{tr("Facts without a date pass too"), this}}
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_WindowPropagation);
    setAccessibleName(tr("Choose a period"));
    m_from->setObjectName(u"periodFrom"_s);
    m_from->setPlaceholderText(tr("2024-05, May 2024, 2024"));
    m_to->setObjectName(u"periodTo"_s);
    m_to->setPlaceholderText(tr("2025-03, March 2025, 2025"));
    m_hint->setProperty("role", u"error"_s);
    m_hint->hide();
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    auto* clear = new QPushButton{tr("All time"), this};
    clear->setObjectName(u"periodClear"_s);
    m_years->setSpacing(8);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_hint);
    column->addLayout(m_years);
    column->addWidget(m_undated);
    column->addWidget(clear);
    setFixedWidth(320);
    connect(m_from, &QLineEdit::editingFinished, this, &PeriodPanel::takeTyped);
    connect(m_to, &QLineEdit::editingFinished, this, &PeriodPanel::takeTyped);
    connect(clear, &QPushButton::clicked, this, [this] { m_state.setPeriod({}, {}); });
    connect(m_undated, &QCheckBox::toggled, this, [this](bool passes) {
        auto filter = m_state.filter();
        filter.includesUndated = passes;
        m_state.setFilter(std::move(filter));
    });
    connect(&m_state, &FilterState::changed, this, &PeriodPanel::showFilter);
    showFilter();
}

void PeriodPanel::setTable(const std::shared_ptr<const view::FactTable>& table)
{
    int first = 0;
    int last = 0;
    const auto size = table ? static_cast<view::Row>(table->size()) : 0;
    for (view::Row row = 0; row < size; ++row) {
        if (!table->isDated(row))
            continue;
        for (const auto day : {table->first(row), table->last(row)}) {
            if (day == view::kOpenPast || day == view::kOpenFuture)
                continue;
            const int year = yearOf(day);
            first = first == 0 ? year : std::min(first, year);
            last = std::max(last, year);
        }
    }
    buildYears(first, last);
}

void PeriodPanel::buildYears(int first, int last)
{
    while (auto* item = m_years->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item; // a layout item belongs to whoever took it
    }
    for (int year = std::max(first, last - kMostYears + 1); first > 0 && year <= last; ++year) {
        auto* button = new QPushButton{QString::number(year), this};
        button->setAccessibleName(tr("The year %1").arg(year));
        connect(button, &QPushButton::clicked, this, [this, year] {
            const auto whole = date::Edtf::ofYear(year);
            m_state.setPeriod(whole.firstDay(), whole.lastDay());
        });
        m_years->addWidget(button);
    }
}

void PeriodPanel::openBelow(const QWidget& anchor)
{
    showFilter();
    auto corner = anchor.mapToGlobal(QPoint{0, anchor.height() + 4});
    if (const auto* screen = anchor.screen())
        corner.setX(std::clamp(corner.x(), screen->geometry().left() + 8, std::max(screen->geometry().right() - width() - 8, 8)));
    adjustSize();
    move(corner);
    show();
    m_from->setFocus();
}

void PeriodPanel::showFilter()
{
    const auto& filter = m_state.filter();
    m_from->setText(filter.from ? toQString(date::isoDay(*filter.from)) : QString{});
    m_to->setText(filter.to ? toQString(date::isoDay(*filter.to)) : QString{});
    m_undated->setChecked(filter.includesUndated);
    markWrong(*m_from, false);
    markWrong(*m_to, false);
    m_hint->hide();
}

void PeriodPanel::takeTyped()
{
    const auto from = typedDate(m_from->text());
    const auto to = typedDate(m_to->text());
    const bool fromIsWrong = !from && !m_from->text().trimmed().isEmpty();
    const bool toIsWrong = !to && !m_to->text().trimmed().isEmpty();
    markWrong(*m_from, fromIsWrong);
    markWrong(*m_to, toIsWrong);
    m_hint->setText(tr("Type a year, a month or a day: 2024, May 2024, 2024-05-31."));
    m_hint->setVisible(fromIsWrong || toIsWrong);
    if (!fromIsWrong && !toIsWrong)
        m_state.setPeriod(from ? from->firstDay() : std::nullopt, to ? to->lastDay() : std::nullopt);
}

} // namespace exeunt::ui
