// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/classes.h"

#include <string>
#include <string_view>

namespace exeunt::view::statistics {

/// What the lexicon knows of an organization.
struct OrganizationClass {
    Destination destination = Destination::OtherCompany; // to those who go there
    std::string_view country;                            // ISO 3166; "" where it is not known
};

/// In:    a canonical name.
/// Out:   OtherCompany of no country where the lexicon does not know the name: nothing is guessed.
/// From:  resources/lexicon/organizations/*.tsv (kind, country, parent), resources/lexicon/organization_sizes.tsv.
[[nodiscard]] OrganizationClass classOf(std::string_view organization);

} // namespace exeunt::view::statistics
