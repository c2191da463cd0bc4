// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/banner.h"

#include "ui/style/fonts.h"
#include "ui/widget/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

Banner::Banner(Kind kind, QWidget* parent)
    : QFrame{parent}
    , m_kind{kind}
    , m_sign{new QLabel{this}}
    , m_text{new QLabel{this}}
    , m_row{new QHBoxLayout{this}}
    , m_cross{new QToolButton{this}}
{
    setObjectName(u"banner"_s);
    setProperty("kind", kind == Kind::Error ? u"error"_s : u"notice"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setWordWrap(true);
    m_text->setFont(textFont(TextRole::Text));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_cross->setToolTip(tr("Dismiss"));
    m_cross->setAccessibleName(tr("Dismiss this message"));
    m_cross->setObjectName(u"bannerDismiss"_s);
    m_row->setContentsMargins(16, 6, 8, 6);
    m_row->setSpacing(12);
    m_row->addWidget(m_sign);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_cross);
    connect(m_cross, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    setTheme(theme(ThemeKind::Light));
}

void Banner::setTheme(const Theme& theme)
{
    const bool isError = m_kind == Kind::Error;
    m_sign->setPixmap(
        iconPixmap(isError ? u"warning"_s : u"info"_s, isError ? theme.badInk : theme.accentInk, 20, devicePixelRatioF()));
    m_cross->setIcon(icon(u"close"_s, isError ? theme.badInk : theme.inkSecondary));
}

void Banner::setText(const QString& text)
{
    m_text->setText(text);
}

QString Banner::text() const
{
    return m_text->text();
}

QPushButton* Banner::addButton(const QString& text)
{
    auto* button = new QPushButton{text, this};
    button->setFont(textFont(TextRole::Text));
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

} // namespace exeunt::ui
