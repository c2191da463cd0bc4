// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"

namespace exeunt::view::timeline {

/// Adds the undated facts of a lane to the strip, one group a shape from the lane's top down; what finds no room below is
/// gathered in the last group.
void addUndated(Scene& scene, const Timeline& timeline, std::uint32_t lane, double top, double height);

} // namespace exeunt::view::timeline
