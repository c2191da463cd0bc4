// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/date_field.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/style/fonts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

DateField::DateField(QWidget* parent)
    : QWidget{parent}
    , m_typed{new QLineEdit{this}}
    , m_understood{new QLabel{this}}
{
    m_typed->setObjectName(u"dateField"_s);
    m_typed->setPlaceholderText(tr("2024-11-17, 17 Nov 2024, November 2024"));
    m_typed->setAccessibleName(tr("Publication date"));
    m_typed->setFixedWidth(264);
    m_typed->installEventFilter(this);
    m_understood->setFont(textFont(TextRole::Secondary));
    m_understood->setProperty("role", u"secondary"_s);
    auto* take = new QPushButton{tr("Set date"), this};
    take->setObjectName(u"dateTake"_s);
    take->setProperty("role", u"primary"_s);
    auto* leave = new QPushButton{tr("Cancel"), this};
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(8);
    row->addWidget(m_typed);
    row->addWidget(take);
    row->addWidget(leave);
    row->addWidget(m_understood, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &DateField::showUnderstood);
    connect(take, &QPushButton::clicked, this, &DateField::take);
    connect(leave, &QPushButton::clicked, this, &DateField::left);
}

void DateField::start(const std::optional<date::Edtf>& current)
{
    m_typed->setText(current ? toQString(current->toString()) : QString{});
    showUnderstood();
    m_typed->setFocus();
    m_typed->selectAll();
}

void DateField::showUnderstood()
{
    const auto date = typedDate(m_typed->text());
    const bool isWrong = !date && !m_typed->text().trimmed().isEmpty();
    m_understood->setText(date ? inWords(*date) : isWrong ? tr("not a date yet") : tr("empty: date not stated"));
    m_typed->setProperty("isWrong", isWrong);
    m_typed->style()->unpolish(m_typed);
    m_typed->style()->polish(m_typed);
}

void DateField::take()
{
    const auto date = typedDate(m_typed->text());
    if (date || m_typed->text().trimmed().isEmpty())
        emit taken(date);
    else
        m_typed->setFocus();
}

bool DateField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            emit left();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace exeunt::ui
