// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/source_item.h"

#include "ui/style/fonts.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* label(const QString& text, TextRole role, const QString& language, QWidget* parent)
{
    auto* label = new QLabel{parent};
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(textFont(role, language));
    label->setWordWrap(true);
    return label;
}

} // namespace

SourceItem::SourceItem(SourceCard card, const Theme& theme, QWidget* parent)
    : QFrame{parent}
    , m_card{std::move(card)}
    , m_theme{theme}
    , m_sentence{label({}, TextRole::Text, m_card.language, this)}
{
    setObjectName(u"sourceItem"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Open the article at this sentence (Enter)"));
    setAccessibleName(tr("Source: %1, %2").arg(m_card.outletAndDate, m_card.title));
    m_sentence->setObjectName(u"sourceSentence"_s);
    m_sentence->setTextFormat(Qt::RichText);

    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* outlet = label(m_card.outletAndDate, TextRole::Secondary, m_card.language, this);
    outlet->setProperty("role", u"secondary"_s);
    head->addWidget(outlet, 1);
    if (m_card.isCopy) {
        auto* copy = label(tr("copy"), TextRole::Secondary, {}, this);
        copy->setProperty("role", u"warn"_s);
        copy->setWordWrap(false);
        copy->setToolTip(tr("This article repeats another one's text: it does not count as a source of its own."));
        head->addWidget(copy, 0, Qt::AlignTop);
    }
    column->addLayout(head);
    if (!m_card.title.isEmpty()) {
        auto* title = label(m_card.title, TextRole::Secondary, m_card.language, this);
        column->addWidget(title);
    }
    column->addWidget(m_sentence);
    if (!m_card.difference.isEmpty()) {
        auto* difference = label(m_card.difference, TextRole::Secondary, {}, this);
        difference->setProperty("role", u"warn"_s);
        difference->setWordWrap(false);
        column->addWidget(difference, 0, Qt::AlignLeft);
    }
    if (!m_card.isDated) {
        auto* type = new QPushButton{tr("Type the publication date…"), this};
        type->setProperty("role", u"link"_s);
        type->setFont(textFont(TextRole::Secondary));
        column->addWidget(type, 0, Qt::AlignLeft);
        connect(type, &QPushButton::clicked, this, &SourceItem::dateAsked);
    }
}

void SourceItem::setExcerpt(const Excerpt& excerpt)
{
    m_excerpt = excerpt;
    showExcerpt();
}

void SourceItem::setTheme(const Theme& theme)
{
    m_theme = theme;
    showExcerpt();
}

void SourceItem::showExcerpt()
{
    QString html;
    for (const auto& piece : m_excerpt) {
        const auto text = piece.text.toHtmlEscaped();
        html += piece.isEvidence ? u"<span style=\"background-color:%1\">%2</span>"_s.arg(m_theme.evidence.name(), text) : text;
    }
    m_sentence->setText(u"<p style=\"line-height:130%\">%1</p>"_s.arg(html));
    m_sentence->setAccessibleName(sentence());
}

QString SourceItem::sentence() const
{
    QString text;
    for (const auto& piece : m_excerpt)
        text += piece.text;
    return text;
}

void SourceItem::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit opened();
}

void SourceItem::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit opened();
    else
        QFrame::keyPressEvent(event);
}

void SourceItem::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu{this};
    connect(menu.addAction(tr("Copy sentence")), &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(sentence()); });
    connect(menu.addAction(tr("Open article")), &QAction::triggered, this, &SourceItem::opened);
    menu.exec(event->globalPos());
}

} // namespace exeunt::ui
