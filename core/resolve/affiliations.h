// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/fact_builder.h"
#include "core/resolve/people.h"

#include <map>
#include <vector>

namespace exeunt::resolve {

/// A person over all claims.
struct Person {
    PersonId id; // their smallest claim
    article::PersonName name;
};
using People = std::map<std::size_t, Person>; // by subject

/// Everybody the claims tell of. The name is that of the moves, where there are any.
[[nodiscard]] People peopleOf(const Input& input, const Subjects& subjects);

/// Merges the claims that a person is or was in one place. Out: by id.
[[nodiscard]] std::vector<Affiliation> affiliationsOf(
    const Background& background, const Subjects& subjects, const People& people);

/// Merges the claims that one person reports to another. Out: by id; nobody reports to themselves.
[[nodiscard]] std::vector<ReportingLine> reportingOf(
    const Background& background, const Subjects& subjects, const People& people);

} // namespace exeunt::resolve
