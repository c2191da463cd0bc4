// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"

#include <memory>
#include <string>
#include <vector>

namespace exeunt::test {

/// A fact as a test tells it: "Ada Li", "move", "Norvane/Research" (company/unit), "Lindholt", "chief of models", "2024-08".
struct ToldFact {
    std::string person, kind, from, to, role, date;
    std::string status = "confirmed";
    std::vector<std::string> aliases = {};
};

/// A table of these facts, all from one invented article.
[[nodiscard]] std::shared_ptr<const view::FactTable> tableOf(const std::vector<ToldFact>& told);

/// Six people of two invented companies, who come and go in 2024: what the org chart is tried on.
[[nodiscard]] std::shared_ptr<const view::FactTable> sixPeople();

/// `count` people who join one unit, one a day.
[[nodiscard]] std::shared_ptr<const view::FactTable> crowd(std::size_t count);

} // namespace exeunt::test
