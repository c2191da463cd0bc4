// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategies/split_panel.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

SplitPanel::SplitPanel(QWidget* parent)
    : QFrame{parent, Qt::Popup}
    , m_day{new QLineEdit{this}}
    , m_company{new QComboBox{this}}
    , m_hint{new QLabel{this}}
    , m_whole{new QPushButton{tr("Whole columns"), this}}
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_WindowPropagation);
    setAccessibleName(tr("Earlier against now"));
    m_day->setObjectName(u"splitDay"_s);
    m_day->setPlaceholderText(tr("2025-01, January 2025, 2025"));
    m_company->setObjectName(u"splitCompany"_s);
    m_hint->setProperty("role", u"error"_s);
    m_hint->setText(tr("Type a year, a month or a day: 2025, January 2025, 2025-01-31."));
    m_hint->setWordWrap(true);
    m_hint->hide();
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Now begins"), m_day);
    form->addRow(tr("&Company"), m_company);
    auto* part = new QPushButton{tr("Earlier | now"), this};
    part->setObjectName(u"splitTake"_s);
    part->setProperty("role", u"primary"_s);
    m_whole->setObjectName(u"splitWhole"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_whole);
    buttons->addWidget(part, 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    setFixedWidth(320);
    connect(m_day, &QLineEdit::returnPressed, this, &SplitPanel::take);
    connect(part, &QPushButton::clicked, this, &SplitPanel::take);
    connect(m_whole, &QPushButton::clicked, this, [this] {
        close();
        emit splitChosen({}, {});
    });
}

void SplitPanel::openBelow(const QWidget& anchor, const view::strategies::Options& options,
    const std::vector<std::pair<std::string, QString>>& companies, const std::string& meant)
{
    m_hint->hide();
    m_day->setText(options.split ? toQString(date::isoDay(*options.split)) : QString{});
    m_day->selectAll();
    m_whole->setEnabled(options.split.has_value());
    m_company->clear();
    m_company->addItem(tr("All companies"), QString{});
    for (const auto& [name, words] : companies)
        m_company->addItem(words, toQString(name));
    const auto chosen = !meant.empty() ? meant : options.splitOnly.empty() ? std::string{} : options.splitOnly.front();
    m_company->setCurrentIndex(std::max(0, m_company->findData(toQString(chosen))));
    auto corner = anchor.mapToGlobal(QPoint{anchor.width() - width(), anchor.height() + 4});
    if (const auto* screen = anchor.screen())
        corner.setX(std::clamp(corner.x(), screen->geometry().left() + 8, std::max(screen->geometry().right() - width() - 8, 8)));
    adjustSize();
    move(corner);
    show();
    m_day->setFocus();
}

void SplitPanel::take()
{
    const auto typed = typedDate(m_day->text());
    const auto day = typed ? typed->firstDay() : std::nullopt;
    m_hint->setVisible(!day);
    adjustSize();
    if (!day)
        return;
    const auto company = toUtf8(m_company->currentData().toString());
    close();
    emit splitChosen(day, company.empty() ? std::vector<std::string>{} : std::vector{company});
}

} // namespace exeunt::ui
