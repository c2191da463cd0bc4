// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/events.h"

#include <map>
#include <set>

namespace exeunt::extract::western {

/// Whom an article says is losing its people, and to whom: where those come from of whom only the destination is told.
class Origins {
public:
    explicit Origins(const Scene& scene)
        : m_scene{scene}
    {
    }

    /// A sentence of the heading or the lead: "Exodus at Norvane", "Norvane keeps bleeding talent".
    void readLead(const std::vector<Item>& items);
    /// "Quillon has taken ten traders from Norvane", "A dozen engineers have left Norvane".
    void noteTeam(int from, int to);
    void noteMove(int from, int to);
    /// Where an arrival comes from that names no former employer; none where the text has turned to other companies.
    [[nodiscard]] int of(const Event& event, int to, int topic) const;
    [[nodiscard]] int loser() const { return m_loser; }
    /// "He left for Quillon" after others were told to have gone to the topic: the one they all leave; else the topic.
    [[nodiscard]] int homeNear(int topic) const;

private:
    [[nodiscard]] const std::string& nameOf(int organization) const
    {
        return m_scene.names.organizations[static_cast<std::size_t>(organization)].name;
    }

    const Scene& m_scene;
    int m_loser = kNoOrganization;
    std::set<int> m_reached;      // where its people were said to go
    std::map<int, int> m_sources; // by who took a team: from whom
};

} // namespace exeunt::extract::western
