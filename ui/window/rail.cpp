// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rail.h"

#include "ui/style/fonts.h"
#include "ui/widget/icon.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 84;
constexpr int kButtonHeight = 56;

} // namespace

/// Icon above word; the chosen one stands on the accent's soft colour with an edge in the accent.
class RailButton : public QAbstractButton {
public:
    RailButton(const QString& word, const QString& iconName, QWidget* parent)
        : QAbstractButton{parent}
        , m_iconName{iconName}
    {
        setText(word);
        setCheckable(true);
        setAutoExclusive(true);
        setFixedSize(kWidth - 1, kButtonHeight);
        setFocusPolicy(Qt::StrongFocus);
        setFont(textFont(TextRole::Secondary));
    }
    Theme look = theme(ThemeKind::Light);

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked())
            painter.fillRect(rect(), look.accentSoft);
        else if (underMouse())
            painter.fillRect(rect(), look.controlHover);
        if (isChecked())
            painter.fillRect(QRect{0, 0, 3, height()}, look.accent);
        const auto colour = isChecked() ? look.accentInk : look.inkSecondary;
        painter.drawPixmap((width() - 20) / 2, 9, iconPixmap(m_iconName, colour, 20, devicePixelRatioF()));
        painter.setPen(colour);
        painter.drawText(QRect{0, 31, width(), 18}, Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setPen(QPen{look.focus, 2});
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF{rect()}.adjusted(4, 4, -4, -4), 6, 6);
        }
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString m_iconName;
};

Rail::Rail(QWidget* parent)
    : QWidget{parent}
    , m_column{new QVBoxLayout{this}}
    , m_theme{theme(ThemeKind::Light)}
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Views"));
    setFixedWidth(kWidth);
    m_column->setContentsMargins(0, 8, 1, 8);
    m_column->setSpacing(0);
    m_column->addStretch(1);
}

void Rail::addView(const QString& word, const QString& icon, const QString& shortcut)
{
    auto* button = new RailButton{word, icon, this};
    button->setObjectName(u"rail_"_s + icon);
    button->setAccessibleName(word);
    button->setToolTip(tr("%1 (%2)", "view, shortcut").arg(word, shortcut));
    button->look = m_theme;
    const int view = static_cast<int>(m_buttons.size());
    connect(button, &QAbstractButton::clicked, this, [this, view] { emit viewChosen(view); });
    m_column->insertWidget(m_column->count() - 1, button);
    m_buttons.push_back(button);
}

void Rail::setCurrent(int view)
{
    if (view >= 0 && view < static_cast<int>(m_buttons.size()))
        m_buttons[static_cast<std::size_t>(view)]->setChecked(true);
}

void Rail::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (auto* button : m_buttons) {
        button->look = theme;
        button->update();
    }
}

} // namespace exeunt::ui
