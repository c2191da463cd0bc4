// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "tests/view/invented_plans.h"

namespace exeunt::test {

/// What three invented companies mean to do, told in English, German and Chinese by three articles: five statements of Norvane's models,
/// one of its market that is two years old; others of Lindholt and 晴川智能.
[[nodiscard]] std::shared_ptr<const view::FactTable> harbourPlans();

/// The filter that chooses the three.
[[nodiscard]] view::Filter threeHarbours();

/// `count` plans of forty companies.
[[nodiscard]] std::shared_ptr<const service::Snapshot> manyPlans(std::size_t count);

} // namespace exeunt::test
