// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/origins.h"

namespace exeunt::extract::western {

using article::MoveKind;

namespace {

int organizationOf(const Item& item)
{
    const bool isPlace = item.type == ItemType::Organization || item.type == ItemType::Team;
    return isPlace && !item.organizations.empty() ? item.organizations.front() : kNoOrganization;
}

} // namespace

void Origins::readLead(const std::vector<Item>& items)
{
    if (m_loser >= 0 || m_scene.vocabulary.isGerman())
        return;
    const auto isLoss = [&](const Item& item) {
        for (std::size_t at = item.first; at < item.last; ++at)
            if (m_scene.text.tokens[at].lengthOf(WordClass::Loss) > 0)
                return true;
        return false;
    };
    std::size_t loss = 0;
    while (loss < items.size() && (items[loss].type == ItemType::Person || !isLoss(items[loss])))
        ++loss;
    if (loss == items.size())
        return;
    constexpr std::size_t kNear = 3;
    for (std::size_t at = loss; at < items.size() && at <= loss + kNear; ++at) { // "exodus at Norvane"
        const auto& place = items[at].preposition;
        if (const int found = organizationOf(items[at]);
            found >= 0 && (place == "at" || place == "from" || place == "of" || place == "on")) {
            m_loser = found;
            return;
        }
    }
    for (std::size_t at = loss + 1; at-- > 0;) // "Norvane keeps bleeding talent", "Norvane's brain drain"
        if (const int found = organizationOf(items[at]); found >= 0 && items[at].preposition.empty()) {
            m_loser = found;
            return;
        }
}

void Origins::noteTeam(int from, int to)
{
    if (from < 0)
        return;
    if (to >= 0)
        m_sources.try_emplace(to, from);
    else if (m_loser < 0)
        m_loser = from;
    noteMove(from, to);
}

void Origins::noteMove(int from, int to)
{
    if (from >= 0 && to >= 0 && from == m_loser)
        m_reached.insert(to);
}

int Origins::of(const Event& event, int to, int topic) const
{
    const bool isArrival = event.kind == MoveKind::Joining || event.kind == MoveKind::Move || event.kind == MoveKind::Appointment;
    if (!isArrival || to < 0)
        return kNoOrganization;
    if (event.isListed) {
        const auto source = m_sources.find(to);
        return source == m_sources.end() ? kNoOrganization : source->second;
    }
    const bool isNews = !event.isRelative && !event.isPast && !event.isHiring && event.kind != MoveKind::Appointment;
    const bool isOnIt = topic < 0 || topic == m_loser || topic == to || m_reached.contains(topic);
    if (m_loser < 0 || !isNews || !isOnIt || nameOf(m_loser) == nameOf(to))
        return kNoOrganization;
    return m_loser;
}

int Origins::homeNear(int topic) const
{
    return m_loser >= 0 && m_reached.contains(topic) ? m_loser : topic;
}

} // namespace exeunt::extract::western
