// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/post_book.h"

#include <memory>
#include <string>
#include <vector>

namespace exeunt::test {

/// A fact in few words; "" is unknown. "Norvane/Search" is a unit of Norvane.
struct Tells {
    std::string person = {};
    article::MoveKind kind = article::MoveKind::Departure;
    std::string from = {}, to = {}, date = {};
    std::string role = {}, newRole = {};
    article::Status status = article::Status::Confirmed;
    std::string team = {}; // a team instead of a person
    std::int64_t article = 1;
    bool isRetirement = false;
};

/// A person in one place, or under a manager, in few words.
struct Sees {
    std::string person, place, role = {};
    bool isPast = false;
    std::int64_t article = 1;
};
struct Reports {
    std::string person, manager, place = {};
    std::int64_t article = 1;
};

/// Ids are numbered from 1 in the order given. Articles 1 to 9; `published` gives the dates of the first ones.
[[nodiscard]] std::shared_ptr<const view::FactTable> tableOf(const std::vector<Tells>& facts,
    const std::vector<Sees>& affiliations = {}, const std::vector<Reports>& lines = {},
    const std::vector<std::string>& published = {});

/// "2024-08-13".
[[nodiscard]] view::DayNumber dayOf(const std::string& iso);

} // namespace exeunt::test
