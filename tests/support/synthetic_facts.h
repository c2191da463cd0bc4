// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace exeunt::test {

struct SyntheticOptions {
    std::size_t facts = 30;
    std::size_t companies = 8;
    std::uint32_t seed = 1;
};

/// Invented facts, the same for the same options: people and companies with Chinese, German and English names, every kind,
/// every status, and every sort of date (day, month, half-year, interval, open, about, doubtful, none).
[[nodiscard]] std::shared_ptr<const service::Snapshot> syntheticSnapshot(const SyntheticOptions& options);

} // namespace exeunt::test
