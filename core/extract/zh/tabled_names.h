// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/scene.h"

namespace exeunt::extract::zh {

/// The cells of a table's column of people ("| 姓名 | 原任 |" in its first row), where they look like a name at all.
[[nodiscard]] std::vector<Span> tabledNames(const Scene& scene);

} // namespace exeunt::extract::zh
