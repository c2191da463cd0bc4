// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"
#include "core/resolve/strategy.h"
#include "core/service/strategy_edit.h"
#include "core/store/library_file.h"

namespace exeunt::service {

/// What a person does to strategies: see Library. Each is one transaction.
class StrategyEditing {
public:
    StrategyEditing(store::LibraryFile& library, const extract::Extractor& extractor)
        : m_library{library}
        , m_extractor{extractor}
    {
    }

    [[nodiscard]] Result<void> move(StrategyId id, article::Aspect aspect);
    [[nodiscard]] Result<void> edit(StrategyId id, const StrategyEdit& edit);
    [[nodiscard]] Result<void> reject(StrategyId id);
    [[nodiscard]] Result<StrategyId> add(ArticleId article, Span sentence, const StrategyEdit& edit);
    [[nodiscard]] Result<void> undo();

private:
    [[nodiscard]] Result<resolve::Strategy> find(StrategyId id) const;

    store::LibraryFile& m_library;
    const extract::Extractor& m_extractor;
};

} // namespace exeunt::service
