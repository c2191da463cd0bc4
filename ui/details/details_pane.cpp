// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/details_pane.h"

#include "ui/details/career_strip.h"
#include "ui/details/pane_label.h"
#include "ui/details/source_item.h"
#include "ui/library/library_client.h"
#include "ui/style/fonts.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 80;

} // namespace

DetailsPane::DetailsPane(QWidget* parent)
    : QScrollArea{parent}
    , m_theme{theme(ThemeKind::Light)}
{
    setObjectName(u"detailsPane"_s);
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rebuild();
}

void DetailsPane::setLibrary(LibraryClient* client)
{
    m_client = client;
}

void DetailsPane::showFact(const std::shared_ptr<const view::FactTable>& table, FactId fact)
{
    const auto row = table ? table->rowOf(fact) : std::nullopt;
    m_hasFacts = table && table->size() > 0;
    m_table = table;
    m_card = row ? cardOf(*table, *row) : FactCard{};
    m_statement = {};
    rebuild();
}

void DetailsPane::showStatement(const std::shared_ptr<const view::FactTable>& table, const Statement& statement)
{
    m_table = table;
    m_card = {};
    m_statement = statement;
    rebuild();
}

void DetailsPane::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (auto* item : findChildren<SourceItem*>())
        item->setTheme(theme);
    for (auto* strip : findChildren<CareerStrip*>())
        strip->setTheme(theme);
}

void DetailsPane::rebuild()
{
    auto* content = new QWidget;
    content->setObjectName(u"detailsContent"_s);
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(8, 16, 8, 16);
    column->setSpacing(0);
    if (m_card.fact.isStored()) {
        auto& head = addInset(*column);
        addHead(head);
        addRows(head);
        addSources(*column); // their hover colour reaches out of the column
        addCareer(addInset(*column));
        column->addStretch(1);
    } else if (!m_statement.isEmpty()) {
        addStatement(*column);
        column->addStretch(1);
    } else {
        addNothingChosen(addInset(*column));
    }
    setWidget(content); // deletes the content before
}

/// A column within the column, 8 px in on both sides.
QVBoxLayout& DetailsPane::addInset(QVBoxLayout& column)
{
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(8, 0, 8, 0);
    inset->setSpacing(0);
    column.addLayout(inset);
    return *inset;
}

void DetailsPane::addNothingChosen(QVBoxLayout& column)
{
    column.addStretch(2);
    auto* text = paneLabel(m_hasFacts
            ? tr("Choose a mark to see what is known and which sentence says so.\n\nDouble-click it to open the article there.")
            : tr("What you choose is explained here, with the sentences that say so."),
        TextRole::Text, nullptr, "secondary");
    text->setAlignment(Qt::AlignHCenter);
    text->setObjectName(u"nothingChosen"_s);
    column.addWidget(text);
    column.addStretch(3);
}

void DetailsPane::addHead(QVBoxLayout& column)
{
    auto* name = paneLabel(m_card.name, TextRole::Heading, nullptr);
    name->setObjectName(u"factName"_s);
    column.addWidget(name);
    if (!m_card.originalForms.isEmpty()) {
        column.addSpacing(2);
        column.addWidget(paneLabel(m_card.originalForms, TextRole::Secondary, nullptr, "secondary"));
    }
    if (!m_card.path.isEmpty()) {
        column.addSpacing(4);
        auto* path = paneLabel(m_card.path, TextRole::Text, nullptr, "secondary");
        path->setObjectName(u"factPath"_s);
        column.addWidget(path);
    }
    column.addSpacing(12);
}

void DetailsPane::addRows(QVBoxLayout& column)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto& row : m_card.rows) {
        auto* word = paneLabel(row.label, TextRole::Text, nullptr, "secondary");
        word->setWordWrap(false);
        grid->addWidget(word, line, 0, Qt::AlignTop);
        grid->addWidget(paneLabel(row.value, TextRole::Text, nullptr), line, 1);
        ++line;
    }
    auto* word = paneLabel(tr("Told by"), TextRole::Text, nullptr, "secondary");
    grid->addWidget(word, line, 0, Qt::AlignTop);
    auto* badge = paneLabel(m_card.sourcesBadge, TextRole::Secondary, nullptr, "good");
    badge->setWordWrap(false);
    grid->addWidget(badge, line, 1, Qt::AlignLeft | Qt::AlignVCenter);
    column.addLayout(grid);
    for (const auto& conflict : m_card.conflicts) {
        column.addSpacing(8);
        auto* warning = paneLabel(conflict, TextRole::Secondary, nullptr, "warn");
        warning->setObjectName(u"conflict"_s);
        column.addWidget(warning);
    }
}

void DetailsPane::addLine(QVBoxLayout& column)
{
    auto* line = new QFrame;
    line->setProperty("role", u"line"_s);
    column.addWidget(line);
}

void DetailsPane::addSources(QVBoxLayout& column)
{
    column.addSpacing(16);
    for (const auto& source : m_card.sources)
        addSource(column, source);
}

void DetailsPane::addSource(QVBoxLayout& column, const SourceCard& source)
{
    addLine(addInset(column));
    column.addSpacing(4);
    auto* item = new SourceItem{source, m_theme};
    column.addWidget(item);
    column.addSpacing(4);
    connect(item, &SourceItem::opened, this,
        [this, source] { emit articleOpened(source.article, source.evidence.empty() ? Span{} : source.evidence.front()); });
    connect(item, &SourceItem::dateAsked, this, [this, source] { emit dateAsked(source.article); });
    readSentence(*item);
}

void DetailsPane::readSentence(SourceItem& item)
{
    if (!m_client)
        return;
    m_client->ask(
        &item,
        [card = item.card()](const service::Library& library) -> Result<Excerpt> {
            const auto article = library.article(card.article);
            if (!article)
                return article.error();
            return excerptOf(article->text, card.evidence);
        },
        [&item](const Result<Excerpt>& excerpt) {
            item.setExcerpt(excerpt ? *excerpt : Excerpt{{QString::fromStdString(excerpt.error().what), false}});
        });
}

/// The path as bars in time, where there is more than one place, and each step in words, where there is more than this one.
void DetailsPane::addCareer(QVBoxLayout& column)
{
    auto* strip = careerStrip();
    if (!strip && m_card.career.empty())
        return;
    addLine(column);
    column.addSpacing(12);
    column.addWidget(paneLabel(tr("Career"), TextRole::Secondary, nullptr, "secondary"));
    column.addSpacing(4);
    if (strip) {
        column.addWidget(strip);
        column.addSpacing(8);
    }
    for (const auto& step : m_card.career) {
        addCareerStep(column, step);
        column.addSpacing(4);
    }
}

/// Out: null where there is no path to draw.
CareerStrip* DetailsPane::careerStrip()
{
    const auto row = m_table ? m_table->rowOf(m_card.fact) : std::nullopt;
    if (!row || m_table->person(*row) == view::kNoName)
        return nullptr;
    if (!m_book || &m_book->table() != m_table.get())
        m_book = std::make_shared<view::PostBook>(m_table);
    auto strip = std::make_unique<CareerStrip>(m_book, m_table->person(*row), m_theme);
    if (!strip->hasPath())
        return nullptr;
    // Queued: what is chosen replaces the strip, which must not go while it still handles the click.
    connect(strip.get(), &CareerStrip::factChosen, this, &DetailsPane::factChosen, Qt::QueuedConnection);
    return strip.release(); // the layout it is put into owns it
}

void DetailsPane::addCareerStep(QVBoxLayout& column, const CareerStep& step)
{
    const auto words = tr("%1  %2", "date, path").arg(step.date, step.words);
    if (step.isShown) {
        column.addWidget(paneLabel(words, TextRole::Strong));
        return;
    }
    auto* link = new QPushButton{words};
    link->setProperty("role", u"link"_s);
    link->setFont(textFont(TextRole::Text));
    link->setObjectName(u"careerStep"_s);
    column.addWidget(link, 0, Qt::AlignLeft);
    connect(link, &QPushButton::clicked, this, [this, fact = step.fact] { emit factChosen(fact); });
}

} // namespace exeunt::ui
