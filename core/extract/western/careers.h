// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/events.h"

#include <vector>

namespace exeunt::extract::western {

/// Where somebody is or was, told in a clause of its own without a verb of change: "Sie war zuvor bei Norvane".
struct Station {
    int person = -1;
    Attribute attribute;
};

/// In:    a sentence of German as phrases; `focus` after its events, for whom "er" and "die Juristin" mean.
/// Out:   in reading order; never the company that is being talked about, nothing that lies years back.
[[nodiscard]] std::vector<Station> readGermanStations(const Scene& scene, const std::vector<Item>& items, const Focus& focus);

} // namespace exeunt::extract::western
