// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/draft.h"
#include "core/extract/zh/scene.h"

namespace exeunt::extract::zh {

/// Who works where and who reports to whom, as appositions and 汇报给, 向…汇报 say.
void readAffiliations(const Scene& scene, Reading& reading);

} // namespace exeunt::extract::zh
