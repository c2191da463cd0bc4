// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correction/strategy_dialog.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"
#include "ui/style/fonts.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using article::Aspect;
using article::Voice;

namespace {

QString upperFirst(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

} // namespace

StrategyDialog::StrategyDialog(
    const service::Snapshot& snapshot, const service::StrategyEdit& start, const QString& sentence, QWidget* parent)
    : QDialog{parent}
    , m_company{new QComboBox{this}}
    , m_aspect{new QComboBox{this}}
    , m_voice{new QComboBox{this}}
    , m_statement{new QPlainTextEdit{this}}
    , m_date{new QLineEdit{this}}
    , m_understood{new QLabel{this}}
    , m_error{new QLabel{this}}
    , m_unit{start.organization.unit}
{
    setObjectName(u"strategyDialog"_s);
    setMinimumWidth(460);
    auto* column = new QVBoxLayout{this};
    column->setSpacing(12);
    if (!sentence.isEmpty()) {
        auto* quote = new QLabel{u"“%1”"_s.arg(sentence), this};
        quote->setObjectName(u"strategySentence"_s);
        quote->setTextFormat(Qt::PlainText);
        quote->setWordWrap(true);
        quote->setProperty("role", u"secondary"_s);
        column->addWidget(quote);
    }
    buildFields(snapshot, start);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Company"), m_company);
    form->addRow(tr("&Aspect"), m_aspect);
    form->addRow(tr("&Statement"), m_statement);
    form->addRow(tr("Said &by"), m_voice);
    form->addRow(tr("&Date"), m_date);
    form->addRow(QString{}, m_understood);
    column->addLayout(form);
    column->addWidget(m_error);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel, this};
    auto* save = buttons->addButton(tr("Save"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"strategySave"_s);
    save->setProperty("role", u"primary"_s);
    save->setDefault(true);
    column->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &StrategyDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_date, &QLineEdit::textChanged, this, &StrategyDialog::showUnderstood);
    showUnderstood();
}

void StrategyDialog::buildFields(const service::Snapshot& snapshot, const service::StrategyEdit& start)
{
    m_company->setObjectName(u"strategyCompany"_s);
    m_company->setEditable(true);
    m_company->setInsertPolicy(QComboBox::NoInsert);
    for (const auto& organization : snapshot.organizations)
        m_company->addItem(toQString(organization.name));
    m_company->setEditText(toQString(start.organization.name));
    m_company->completer()->setFilterMode(Qt::MatchContains);
    m_company->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_aspect->setObjectName(u"strategyAspect"_s);
    for (int i = 0; !aspectWord(static_cast<Aspect>(i)).isEmpty(); ++i)
        m_aspect->addItem(upperFirst(aspectWord(static_cast<Aspect>(i))));
    m_aspect->setCurrentIndex(static_cast<int>(start.aspect));
    m_voice->setObjectName(u"strategyVoice"_s);
    for (const auto voice : {Voice::Company, Voice::Analyst, Voice::Press})
        m_voice->addItem(upperFirst(voiceWord(voice)));
    m_voice->setCurrentIndex(static_cast<int>(start.voice));
    m_statement->setObjectName(u"strategyStatement"_s);
    m_statement->setPlainText(toQString(start.statement));
    m_statement->setTabChangesFocus(true);
    m_statement->setFixedHeight(96);
    m_date->setObjectName(u"strategyDate"_s);
    m_date->setPlaceholderText(tr("2024-11-17, 17 Nov 2024, November 2024"));
    m_date->setText(start.date ? toQString(start.date->toString()) : QString{});
    m_understood->setObjectName(u"strategyUnderstood"_s);
    m_understood->setFont(textFont(TextRole::Secondary));
    m_understood->setProperty("role", u"secondary"_s);
    m_error->setObjectName(u"strategyError"_s);
    m_error->setProperty("role", u"error"_s);
    m_error->setWordWrap(true);
    m_error->hide();
}

void StrategyDialog::showUnderstood()
{
    const auto date = typedDate(m_date->text());
    const bool isEmpty = m_date->text().trimmed().isEmpty();
    m_understood->setText(date ? inWords(*date) : isEmpty ? tr("empty: date not stated") : tr("not a date yet"));
}

void StrategyDialog::take()
{
    const auto refuse = [this](QWidget* field, const QString& words) {
        m_error->setText(words);
        m_error->show();
        field->setFocus();
    };
    if (m_company->currentText().trimmed().isEmpty())
        return refuse(m_company, tr("Say which company it is about."));
    if (m_statement->toPlainText().trimmed().isEmpty())
        return refuse(m_statement, tr("Say what it means to do."));
    if (!m_date->text().trimmed().isEmpty() && !typedDate(m_date->text()))
        return refuse(m_date, tr("The date is not one yet: 2024, November 2024, 2024-11-17."));
    accept();
}

service::StrategyEdit StrategyDialog::edit() const
{
    service::StrategyEdit edit;
    edit.organization = {toUtf8(m_company->currentText().trimmed()), m_unit};
    edit.aspect = static_cast<Aspect>(m_aspect->currentIndex());
    edit.voice = static_cast<Voice>(m_voice->currentIndex());
    edit.statement = toUtf8(m_statement->toPlainText().trimmed());
    edit.date = typedDate(m_date->text());
    return edit;
}

} // namespace exeunt::ui
