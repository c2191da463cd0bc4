// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/scene.h"

namespace exeunt::extract::zh {

/// 李总, 李博士, 李某, 老李 behind a person of that surname: mentions of the same person. Mentions stay sorted.
void findShortForms(Scene& scene);
/// 花名“逍遥”: another name of the person beside it, wherever it stands. Mentions stay sorted.
void findNicknames(Scene& scene);

} // namespace exeunt::extract::zh
