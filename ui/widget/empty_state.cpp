// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/empty_state.h"

#include "ui/style/fonts.h"
#include "ui/widget/icon.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace exeunt::ui {

namespace {

constexpr int kTextWidth = 400;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget{parent}
    , m_picture{new QLabel{this}}
    , m_headline{new QLabel{this}}
    , m_text{new QLabel{this}}
    , m_buttons{new QVBoxLayout}
{
    m_headline->setFont(textFont(TextRole::Heading));
    m_headline->setObjectName(QStringLiteral("emptyHeadline"));
    m_text->setFont(textFont(TextRole::Text));
    m_text->setProperty("role", QStringLiteral("secondary"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFixedWidth(kTextWidth);
    for (auto* label : {m_picture, m_headline, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label == m_text);
    }
    m_buttons->setSpacing(8);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addSpacing(4);
    column->addWidget(m_headline);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addLayout(m_buttons);
    column->addStretch(3);
}

void EmptyState::setPicture(const QString& iconName, const QColor& colour)
{
    m_picture->setPixmap(iconPixmap(iconName, colour, 48, devicePixelRatioF()));
}

void EmptyState::setWords(const QString& headline, const QString& text)
{
    m_headline->setText(headline);
    m_text->setText(text);
    fitText();
    setAccessibleName(headline);
    setAccessibleDescription(text);
}

/// A column that centres its labels asks none of them how high it is at its width: words of two lines would lose one.
void EmptyState::fitText()
{
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(kTextWidth))); // no words yet: -1
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitText(); // the style sheet may have changed the font since
}

QPushButton* EmptyState::addButton(const QString& text)
{
    auto* button = new QPushButton{text, this};
    button->setFont(textFont(TextRole::Text));
    if (m_buttons->count() == 0)
        button->setProperty("role", QStringLiteral("primary"));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace exeunt::ui
