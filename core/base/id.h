// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef> // before <compare>: moc of Qt 6.4 cannot read <concepts> first

#include <compare>
#include <cstdint>
#include <functional>

namespace exeunt {

/// A row's number with a type, so that one kind of id does not fit where another is wanted. 0: not stored yet.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    [[nodiscard]] bool isStored() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using ArticleId = Id<struct ArticleTag>;
using ClaimId = Id<struct ClaimTag>;
using FactId = Id<struct FactTag>;
using PersonId = Id<struct PersonTag>;
using OrganizationId = Id<struct OrganizationTag>;

} // namespace exeunt

template <class Tag>
struct std::hash<exeunt::Id<Tag>> {
    std::size_t operator()(const exeunt::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
