// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filter_bar.h"

#include "core/view/fact_table.h"
#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/filter/company_chooser.h"
#include "ui/filter/filter_state.h"
#include "ui/filter/kinds_menu.h"
#include "ui/filter/period_panel.h"
#include "ui/style/fonts.h"
#include "ui/widget/chip.h"
#include "ui/widget/chip_row.h"
#include "ui/widget/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(FilterState& state, QWidget* parent)
    : QWidget{parent}
    , m_state{state}
    , m_theme{theme(ThemeKind::Light)}
    , m_companies{new ChipRow{this}}
    , m_addCompany{new Chip{tr("+ Company"), this}}
    , m_kinds{new Chip{QString{}, this}}
    , m_period{new Chip{QString{}, this}}
    , m_clear{new Chip{tr("Clear"), this}}
    , m_search{new QLineEdit{this}}
    , m_searchSign{m_search->addAction(QIcon{}, QLineEdit::LeadingPosition)}
    , m_export{new QPushButton{tr("Export…"), this}}
    , m_typing{new QTimer{this}}
    , m_chooser{new CompanyChooser{state, this}}
    , m_kindsMenu{new KindsMenu{state, this}}
    , m_periodPanel{new PeriodPanel{state, this}}
{
    setObjectName(u"filterBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(44);
    buildWidgets();
    arrange();
    connectAll();
    setTheme(m_theme);
    showFilter();
}

void FilterBar::buildWidgets()
{
    m_companies->setObjectName(u"companyChips"_s);
    m_addCompany->setObjectName(u"addCompany"_s);
    m_addCompany->setLook(Chip::Look::Dashed);
    m_addCompany->setToolTip(tr("Show some companies only (Ctrl+L)"));
    m_kinds->setObjectName(u"kindsChip"_s);
    m_kinds->setOpens(true);
    m_kinds->setToolTip(tr("Which kinds of move, and how sure"));
    m_period->setObjectName(u"periodChip"_s);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setLook(Chip::Look::Dashed);
    m_clear->setToolTip(tr("Let everything through again (Ctrl+Shift+L)"));
    m_search->setObjectName(u"searchField"_s);
    m_search->setPlaceholderText(tr("Search articles, people…  Ctrl+K"));
    m_search->setToolTip(tr("Words in people, companies, roles and in the articles (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search articles and people"));
    m_search->setClearButtonEnabled(true);
    m_search->setFont(textFont(TextRole::Text));
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(264);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setFont(textFont(TextRole::Text));
    m_export->setToolTip(tr("Save what is shown as a picture or a table (Ctrl+E)"));
    m_typing->setSingleShot(true);
    m_typing->setInterval(120); // wait for the next key rather than filter at every one
}

void FilterBar::arrange()
{
    auto* name = new QLabel{u"Exeunt"_s, this};
    name->setObjectName(u"appName"_s);
    name->setFont(textFont(TextRole::Strong));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(8);
    row->addWidget(name);
    row->addSpacing(8);
    for (QWidget* widget : {static_cast<QWidget*>(m_companies), static_cast<QWidget*>(m_addCompany),
             static_cast<QWidget*>(m_period), static_cast<QWidget*>(m_kinds), static_cast<QWidget*>(m_clear)})
        row->addWidget(widget, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search, 3, Qt::AlignVCenter);
    row->addWidget(m_export, 0, Qt::AlignVCenter);
}

void FilterBar::connectAll()
{
    connect(m_addCompany, &Chip::clicked, this, &FilterBar::openCompanies);
    connect(m_companies->restChip(), &Chip::clicked, this, &FilterBar::openCompanies);
    connect(m_kinds, &Chip::clicked, this, [this] {
        m_kindsMenu->popup(m_kinds->mapToGlobal(QPoint{0, m_kinds->height() + 4}));
    });
    connect(m_period, &Chip::clicked, this, [this] { m_periodPanel->openBelow(*m_period); });
    connect(m_period, &Chip::removeAsked, this, [this] { m_state.setPeriod({}, {}); });
    connect(m_clear, &Chip::clicked, this, [this] { m_state.clear(); });
    connect(m_typing, &QTimer::timeout, this, [this] { m_state.setWords(m_search->text()); });
    connect(m_search, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            m_state.setWords({});
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing->stop();
        m_state.setWords(m_search->text());
        emit searchSubmitted();
    });
    connect(m_export, &QPushButton::clicked, this, &FilterBar::exportAsked);
    connect(&m_state, &FilterState::changed, this, &FilterBar::showFilter);
}

void FilterBar::setTable(const std::shared_ptr<const view::FactTable>& table)
{
    m_table = table;
    m_chooser->setTable(table);
    m_kindsMenu->setTable(table);
    m_periodPanel->setTable(table);
    showFilter();
}

void FilterBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (auto* chip : {m_addCompany, m_kinds, m_period, m_clear, m_companies->restChip()})
        chip->setTheme(theme);
    m_searchSign->setIcon(icon(u"search"_s, theme.inkSecondary));
    m_chooser->setTheme(theme);
    showCompanies();
}

void FilterBar::setExportVisible(bool isVisible)
{
    m_export->setVisible(isVisible);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::openCompanies()
{
    m_chooser->openBelow(*m_addCompany);
}

void FilterBar::showFilter()
{
    const auto& filter = m_state.filter();
    showCompanies();
    m_kinds->setText(m_kindsMenu->summary());
    m_kinds->setAccessibleName(tr("Kinds: %1").arg(m_kinds->text()));
    const auto period = periodInWords(filter.from, filter.to);
    m_period->setText(period.isEmpty() ? tr("All time") : period);
    m_period->setRemovable(!period.isEmpty());
    m_period->setOpens(period.isEmpty());
    m_period->setAccessibleName(tr("Period: %1").arg(m_period->text()));
    m_period->setToolTip(period.isEmpty() ? tr("Choose a period") : tr("Choose another period; Delete takes it away"));
    if (m_search->text().trimmed() != toQString(filter.words) && !m_typing->isActive())
        m_search->setText(toQString(filter.words));
    m_clear->setVisible(!filter.isEmpty());
    for (auto* chip : {m_kinds, m_period})
        chip->updateGeometry();
}

void FilterBar::showCompanies()
{
    std::vector<Chip*> chips;
    for (const auto& name : m_state.filter().organizations) {
        const auto text = toQString(name);
        auto* chip = new Chip{text, m_companies};
        chip->setObjectName(u"companyChip"_s);
        chip->setTheme(m_theme);
        chip->setDot(companyColor(m_theme, m_table ? m_table->organizationIndex(name).value_or(view::kNoName) : view::kNoName));
        chip->setRemovable(true);
        chip->setAccessibleName(tr("Company %1").arg(text));
        chip->setAccessibleDescription(tr("Delete takes it out of the filter"));
        chip->setToolTip(tr("%1; Delete takes it out of the filter").arg(text));
        connect(chip, &Chip::removeAsked, this, [this, name] { m_state.setOrganization(name, false); });
        connect(chip, &Chip::clicked, this, &FilterBar::openCompanies);
        chips.push_back(chip);
    }
    m_companies->setChips(std::move(chips));
}

} // namespace exeunt::ui
