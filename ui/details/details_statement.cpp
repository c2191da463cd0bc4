// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DetailsPane: what is shown of something that is not one fact.
#include "ui/details/details_pane.h"

#include "ui/convert/words.h"
#include "ui/details/pane_label.h"
#include "ui/details/source_item.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostListed = 60; // more are counted: each reads a sentence from its article

} // namespace

QLabel* paneLabel(const QString& text, TextRole role, QWidget* parent, const char* look)
{
    auto* label = new QLabel{parent};
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(textFont(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (look)
        label->setProperty("role", QLatin1String{look});
    return label;
}

void DetailsPane::addStatement(QVBoxLayout& column)
{
    auto& head = addInset(column);
    auto* name = paneLabel(m_statement.name, TextRole::Heading);
    name->setObjectName(u"statementName"_s);
    head.addWidget(name);
    if (!m_statement.words.isEmpty()) {
        head.addSpacing(4);
        auto* words = paneLabel(m_statement.words, TextRole::Text, nullptr, "secondary");
        words->setObjectName(u"statementWords"_s);
        head.addWidget(words);
    }
    column.addSpacing(16);
    if (m_table)
        for (const auto& place : m_statement.places) {
            auto card = sourceCardOf(m_table->snapshot(), place.article, place.spans);
            if (!place.note.isEmpty())
                card.outletAndDate += u" · "_s + place.note;
            addSource(column, card);
        }
    addActions(addInset(column));
    std::size_t listed = 0;
    for (const auto fact : m_statement.facts) {
        if (listed++ == kMostListed) {
            addInset(column).addWidget(paneLabel(tr("%1 more: filter to see them").arg(m_statement.facts.size() - kMostListed),
                TextRole::Secondary, nullptr, "secondary"));
            break;
        }
        addListed(column, fact);
    }
}

/// Two beside each other, in the order they came.
void DetailsPane::addActions(QVBoxLayout& column)
{
    if (m_statement.actions.empty())
        return;
    column.addSpacing(12);
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    int at = 0;
    for (const auto& action : m_statement.actions) {
        auto* button = new QPushButton{action.word};
        button->setObjectName(action.name);
        button->setToolTip(action.says);
        button->setAccessibleDescription(action.says);
        connect(button, &QPushButton::clicked, this, [run = action.run, button] { run(*button); });
        grid->addWidget(button, at / 2, at % 2);
        ++at;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column.addLayout(grid);
    column.addSpacing(12);
}

/// Who, which chooses the fact; what and when; the first sentence that says so.
void DetailsPane::addListed(QVBoxLayout& column, FactId id)
{
    const auto row = m_table ? m_table->rowOf(id) : std::nullopt;
    if (!row)
        return;
    const auto& fact = m_table->fact(*row);
    auto& head = addInset(column);
    addLine(head);
    head.addSpacing(10);
    auto* who = new QPushButton{whoMoved(fact)};
    who->setObjectName(u"listedFact"_s);
    who->setProperty("role", u"link"_s);
    who->setFont(textFont(TextRole::Strong));
    connect(who, &QPushButton::clicked, this, [this, id] { emit factChosen(id); });
    head.addWidget(who, 0, Qt::AlignLeft);
    head.addWidget(paneLabel(kindAndDate(fact), TextRole::Secondary, nullptr, "secondary"));
    if (fact.sources.empty())
        return;
    auto* item =
        new SourceItem{sourceCardOf(m_table->snapshot(), fact.sources.front().article, fact.sources.front().evidence), m_theme};
    connect(item, &SourceItem::opened, this, [this, card = item->card()] {
        emit articleOpened(card.article, card.evidence.empty() ? Span{} : card.evidence.front());
    });
    connect(item, &SourceItem::dateAsked, this, [this, card = item->card()] { emit dateAsked(card.article); });
    column.addWidget(item);
    column.addSpacing(4);
    readSentence(*item);
}

} // namespace exeunt::ui
