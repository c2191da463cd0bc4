// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/kinds_menu.h"

#include "core/view/fact_table.h"
#include "ui/convert/words.h"
#include "ui/filter/filter_state.h"

#include <algorithm>
#include <array>

namespace exeunt::ui {
namespace {

using article::MoveKind;
using article::Status;
constexpr std::array kKinds{MoveKind::Departure, MoveKind::PlannedDeparture, MoveKind::Joining, MoveKind::Move,
    MoveKind::Appointment, MoveKind::RoleChange, MoveKind::Founding, MoveKind::Dismissal, MoveKind::Layoff, MoveKind::Acquihire};
constexpr std::array kStatuses{Status::Confirmed, Status::Announced, Status::Rumoured, Status::Denied, Status::Reversed};

QString withCount(const QString& word, int count)
{
    return KindsMenu::tr("%1  (%2)", "kind, number of facts").arg(word).arg(count);
}

QString upperFirst(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

} // namespace

KindsMenu::KindsMenu(FilterState& state, QWidget* parent)
    : StayOpenMenu{parent}
    , m_state{state}
    , m_all{addAction(tr("All kinds"))}
{
    setAttribute(Qt::WA_WindowPropagation);
    m_all->setCheckable(true);
    connect(m_all, &QAction::triggered, this, [this] {
        auto filter = m_state.filter();
        filter.kinds.clear();
        filter.statuses.clear();
        m_state.setFilter(std::move(filter));
        showFilter();
    });
    addSection(tr("Kind"));
    for (const auto kind : kKinds) {
        auto* action = addAction(kindPlural(kind));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, kind](bool isChosen) { m_state.setKind(kind, isChosen); });
        m_kinds.emplace_back(kind, action);
    }
    addSection(tr("Status"));
    for (const auto status : kStatuses) {
        auto* action = addAction(upperFirst(statusWord(status)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, status](bool isChosen) { m_state.setStatus(status, isChosen); });
        m_statuses.emplace_back(status, action);
    }
    addSeparator();
    m_background = addAction(tr("Career history too"));
    m_background->setCheckable(true);
    m_background->setToolTip(tr("Moves of years ago that an article mentions beside the news"));
    connect(m_background, &QAction::triggered, this, [this](bool passes) {
        auto filter = m_state.filter();
        filter.includesBackground = passes;
        m_state.setFilter(std::move(filter));
    });
    setToolTipsVisible(true);
    connect(&m_state, &FilterState::changed, this, &KindsMenu::showFilter);
    showFilter();
}

void KindsMenu::setTable(const std::shared_ptr<const view::FactTable>& table)
{
    std::array<int, kKinds.size()> kinds{};
    std::array<int, kStatuses.size()> statuses{};
    const auto size = table ? static_cast<view::Row>(table->size()) : 0;
    for (view::Row row = 0; row < size; ++row) {
        ++kinds.at(static_cast<std::size_t>(table->kind(row)));
        ++statuses.at(static_cast<std::size_t>(table->status(row)));
    }
    for (const auto& [kind, action] : m_kinds) {
        const int count = kinds.at(static_cast<std::size_t>(kind));
        action->setText(withCount(kindPlural(kind), count));
        action->setEnabled(count > 0 || action->isChecked());
    }
    for (const auto& [status, action] : m_statuses) {
        const int count = statuses.at(static_cast<std::size_t>(status));
        action->setText(withCount(upperFirst(statusWord(status)), count));
        action->setEnabled(count > 0 || action->isChecked());
    }
}

QString KindsMenu::summary() const
{
    const auto& filter = m_state.filter();
    auto words = filter.kinds.empty() ? tr("All kinds")
        : filter.kinds.size() == 1    ? kindPlural(filter.kinds.front())
                                      : tr("%1 kinds").arg(filter.kinds.size());
    if (filter.statuses.size() == 1)
        words = tr("%1, %2", "kinds, status").arg(words, statusWord(filter.statuses.front()));
    else if (!filter.statuses.empty())
        words = tr("%1, %2 statuses", "kinds, number").arg(words).arg(filter.statuses.size());
    return filter.includesBackground ? words : tr("%1, news only", "kinds").arg(words);
}

void KindsMenu::showFilter()
{
    const auto& filter = m_state.filter();
    const auto holds = [](const auto& list, auto value) { return std::find(list.begin(), list.end(), value) != list.end(); };
    m_all->setChecked(filter.kinds.empty() && filter.statuses.empty());
    for (const auto& [kind, action] : m_kinds)
        action->setChecked(holds(filter.kinds, kind));
    for (const auto& [status, action] : m_statuses)
        action->setChecked(holds(filter.statuses, status));
    m_background->setChecked(filter.includesBackground);
}

} // namespace exeunt::ui
