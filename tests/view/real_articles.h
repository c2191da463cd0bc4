// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/library.h"
#include "core/view/fact_table.h"
#include "tests/support/scratch_folder.h"

#include <memory>

namespace exeunt::test {

/// A library of the real articles beside the checkout.
struct RealArticles {
    ScratchFolder folder;
    std::unique_ptr<service::Library> library;
    std::shared_ptr<const view::FactTable> table;
};

/// Imports them; nothing, and a message, where they are absent: the test then has nothing to check.
[[nodiscard]] std::unique_ptr<RealArticles> realArticles();

} // namespace exeunt::test
