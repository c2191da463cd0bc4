// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/extract/extractor.h"
#include "core/service/snapshot.h"
#include "core/store/library_file.h"

namespace exeunt::service {

/// Reads a library at one moment and resolves its claims into facts. Fails: Storage.
[[nodiscard]] Result<Snapshot> readSnapshot(const store::LibraryFile& library, const extract::Extractor& extractor);

/// Only its strategies, as the snapshot has them; their organizations may bear another spelling. Fails: Storage.
[[nodiscard]] Result<std::vector<resolve::Strategy>> readStrategies(
    const store::LibraryFile& library, const extract::Extractor& extractor);

} // namespace exeunt::service
