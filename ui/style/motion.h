// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exeunt::ui {

/// True when the system asks for less motion: nothing fades, nothing travels. EXEUNT_REDUCED_MOTION in the environment asks too.
[[nodiscard]] bool wantsLessMotion();

} // namespace exeunt::ui
