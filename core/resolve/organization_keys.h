// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/resolver.h"

#include <map>
#include <string>
#include <string_view>

namespace exeunt::resolve {

/// Which names are one organization's.
class OrganizationKeys {
public:
    /// Reads every organization of the input once. The input must outlive it, unchanged.
    explicit OrganizationKeys(const Input& input);

    /// What the names of one organization share beside the name of one person: 北京青屿智能科技有限公司, 青屿智能 and 青屿;
    /// Silberbach AG and Silberbach; 青屿 after 青屿汽车 in one article, where no other 青屿… is; whatever the lexicon knows under
    /// its canonical name. Too coarse to merge companies by.
    /// In:    a name out of the input.
    [[nodiscard]] const std::string& keyOf(std::string_view name) const;
    /// The name that facts show: the lexicon's, else the commonest spelling of what differs in case, spaces, legal form alone.
    [[nodiscard]] const std::string& shownName(std::string_view name) const;

    /// A name that need not be out of the input: what all its spellings share, and the name to show.
    struct Spelled {
        std::string spelling, shown;
    };
    [[nodiscard]] Spelled spelled(std::string_view name) const;

private:
    struct Known {
        std::string canonical, spelling, key; // spelling: what all spellings share
        bool isListed = false;                // the lexicon knows it
    };
    [[nodiscard]] Known read(std::string_view name) const;
    const Known& add(std::string_view name);
    void readSpellings();
    void readShortForms();

    const Input& m_input;
    std::map<std::string, Known, std::less<>> m_names;
    std::map<std::string, std::string> m_shown; // by spelling
};

} // namespace exeunt::resolve
