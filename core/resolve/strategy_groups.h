// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/fact_builder.h"
#include "core/resolve/union_find.h"

#include <map>
#include <string>
#include <vector>

namespace exeunt::resolve {

/// A claim, or a sentence that a person added. Where a claim that was corrected is found no more, its correction stands for it.
struct SaidStrategy {
    NamedStrategy named;                      // as decisions name it
    const article::Strategy* claim = nullptr; // nothing: not needed
    const StrategyDecision* addedBy = nullptr;
};

/// The claims of one strategy, and the decision that holds for them.
struct StrategyGroup {
    std::vector<const SaidStrategy*> said;
    const StrategyDecision* decision = nullptr; // an edit, or nothing
};

/// Which claims are one strategy, and what was decided about it.
class StrategyGroups {
public:
    explicit StrategyGroups(const Background& background);
    /// In the order of their first claims; without those that were rejected.
    [[nodiscard]] std::vector<StrategyGroup> groups();
    /// The name under which an organization is shown.
    [[nodiscard]] const std::string& shownName(const std::string& name);

private:
    [[nodiscard]] const OrganizationKeys::Spelled& spelled(const std::string& name);
    [[nodiscard]] std::string placeOf(const std::string& organization, article::Aspect aspect);
    [[nodiscard]] std::vector<std::size_t> saidOf(const NamedStrategy& named);
    void gather();
    void joinSameWords();
    void joinCopies();
    void apply(std::size_t slot, const StrategyDecision& decision);
    void joinDecided();

    const Background& m_background;
    std::vector<SaidStrategy> m_said; // claims, additions, then a place for each other decision
    std::vector<std::string> m_words; // of each: its statement folded
    std::vector<std::string> m_place; // of each: organization and aspect
    UnionFind m_joined{0};
    std::map<std::size_t, const StrategyDecision*> m_decided;  // by group
    std::map<std::string, std::vector<std::size_t>> m_atPlace; // by article and place
    std::map<std::string, OrganizationKeys::Spelled> m_spelled;
};

} // namespace exeunt::resolve
