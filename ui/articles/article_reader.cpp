// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/article_reader.h"

#include "ui/articles/date_field.h"
#include "ui/articles/reader_text.h"
#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"
#include "ui/style/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

QLabel* label(const char* name, TextRole role, bool isSecondary, QWidget* parent)
{
    auto* label = new QLabel{parent};
    label->setObjectName(QLatin1String{name});
    label->setTextFormat(Qt::PlainText);
    label->setFont(textFont(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isSecondary)
        label->setProperty("role", u"secondary"_s);
    return label;
}

/// How the line beneath a kind is drawn, in CSS and for rich text labels alike.
QString lineOf(HighlightKind kind)
{
    switch (kind) {
    case HighlightKind::Move:
        return u"━"_s;
    case HighlightKind::Affiliation:
        return u"┈"_s;
    case HighlightKind::Reporting:
        return u"╌"_s;
    case HighlightKind::Strategy:
        return u"∿"_s;
    }
    return {};
}

} // namespace

ArticleReader::ArticleReader(QWidget* parent)
    : QWidget{parent}
    , m_theme{theme(ThemeKind::Light)}
    , m_header{new QWidget{this}}
    , m_title{label("readerTitle", TextRole::Heading, false, m_header)}
    , m_meta{label("readerMeta", TextRole::Text, true, m_header)}
    , m_date{new QPushButton{m_header}}
    , m_file{label("readerFile", TextRole::Secondary, true, m_header)}
    , m_legend{label("readerLegend", TextRole::Secondary, true, m_header)}
    , m_dateField{new DateField{m_header}}
    , m_text{new ReaderText{this}}
{
    setObjectName(u"articleReader"_s);
    setAttribute(Qt::WA_StyledBackground);
    buildHeader();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* line = new QFrame{this};
    line->setProperty("role", u"line"_s);
    column->addWidget(line);
    column->addWidget(m_text, 1);
    connect(m_text, &ReaderText::factChosen, this, &ArticleReader::factChosen);
    connect(m_text, &ReaderText::strategyWanted, this, [this](const TextRange& range) {
        const OffsetMap map{m_article.text};
        const Span span{map.toByte(range.begin), map.toByte(range.end)};
        emit strategyWanted(m_article.id, span, toQString(span.of(m_article.text)));
    });
    connect(m_date, &QPushButton::clicked, this, &ArticleReader::editDate);
    connect(m_dateField, &DateField::left, this, &ArticleReader::leaveDate);
    connect(m_dateField, &DateField::taken, this, [this](const auto& date) {
        leaveDate();
        emit dateTyped(m_article.id, date);
    });
}

void ArticleReader::buildHeader()
{
    m_header->setObjectName(u"readerHeader"_s);
    m_header->setAttribute(Qt::WA_StyledBackground);
    m_date->setObjectName(u"readerDate"_s);
    m_date->setProperty("role", u"link"_s);
    m_date->setFont(textFont(TextRole::Text));
    m_date->setToolTip(tr("Type another publication date; the article is then read anew with it"));
    m_legend->setTextFormat(Qt::RichText);
    m_dateField->hide();
    auto* meta = new QHBoxLayout;
    meta->setSpacing(0);
    m_meta->setWordWrap(false);
    m_meta->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_meta->setMinimumWidth(40);
    meta->addWidget(m_meta);
    meta->addWidget(m_date);
    meta->addStretch(1);
    auto* column = new QVBoxLayout{m_header};
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(meta);
    column->addWidget(m_dateField);
    column->addWidget(m_file);
    column->addWidget(m_legend);
}

void ArticleReader::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_text->setTheme(theme);
    showLegend();
}

void ArticleReader::showArticle(
    const article::Article& article, const article::Claims& claims, const std::shared_ptr<const view::FactTable>& table)
{
    const bool isSame = m_article.id == article.id;
    m_article = article;
    if (!isSame)
        leaveDate();
    showHeader();
    m_text->showText(toQString(article.text), toQString(article.language), highlightsOf(article, claims, *table));
    showLegend();
}

void ArticleReader::showHeader()
{
    const auto language = toQString(m_article.language);
    m_title->setFont(textFont(TextRole::Heading, language));
    m_title->setText(m_article.title ? toQString(*m_article.title) : toQString(m_article.source));
    QStringList meta;
    if (m_article.outlet)
        meta << toQString(*m_article.outlet);
    if (m_article.author)
        meta << toQString(*m_article.author);
    meta << languageWord(m_article.language);
    m_meta->setFont(textFont(TextRole::Text, language));
    m_meta->setText(meta.join(u" · "_s) + u" · "_s);
    m_date->setText(m_article.published ? inWords(*m_article.published) : tr("Type the publication date…"));
    QStringList file{toQString(m_article.source)};
    if (m_article.publishedFrom == article::PublishedFrom::User)
        file << tr("date typed by you");
    else if (m_article.publishedFrom == article::PublishedFrom::Text)
        file << tr("date taken from the text");
    if (const auto removed = removedWords(m_article.removed); !removed.isEmpty())
        file << removed;
    m_file->setText(file.join(u" · "_s));
}

void ArticleReader::showLegend()
{
    std::map<HighlightKind, int> counts;
    for (const auto& highlight : m_text->highlights())
        ++counts[highlight.kind];
    QStringList pieces;
    for (const auto& [kind, count] : counts)
        pieces << u"<span style=\"color:%1\">%2</span>&nbsp;%3"_s.arg(
            colourOf(kind, m_theme).name(), lineOf(kind), countedWord(kind, count).replace(u' ', u"&nbsp;"_s));
    m_legend->setText(pieces.isEmpty() ? tr("No claim was found in this article.") : pieces.join(u"&nbsp;&nbsp;&nbsp; "_s));
    m_legend->setVisible(m_article.id.isStored());
}

void ArticleReader::chooseFact(FactId fact)
{
    m_text->chooseFact(fact);
}

void ArticleReader::jumpTo(const Span& span)
{
    m_text->jumpTo(OffsetMap{m_article.text}.toUtf16(span));
}

void ArticleReader::editDate()
{
    m_dateField->show();
    m_dateField->start(m_article.published);
}

void ArticleReader::leaveDate()
{
    m_dateField->hide();
}

} // namespace exeunt::ui
