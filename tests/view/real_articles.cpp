// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/view/real_articles.h"

#include "tests/support/catch.h"
#include "tests/support/shared_material.h"

namespace exeunt::test {

std::unique_ptr<RealArticles> realArticles()
{
    const auto articles = sharedMaterial("articles");
    if (!articles) {
        WARN("the real articles are not beside the checkout: skipped");
        return nullptr;
    }
    auto real = std::make_unique<RealArticles>();
    auto library = service::Library::open(real->folder / "real.exeunt");
    REQUIRE(library);
    real->library = std::make_unique<service::Library>(std::move(library).value());
    static_cast<void>(real->library->importPaths({*articles}));
    auto snapshot = real->library->snapshot();
    REQUIRE(snapshot);
    real->table = std::make_shared<const view::FactTable>(std::make_shared<const service::Snapshot>(std::move(snapshot).value()));
    return real;
}

} // namespace exeunt::test
