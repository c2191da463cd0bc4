// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"

#include <optional>

namespace exeunt::extract {

/// The same date some years later, in the same form; nothing where there is none (29 February).
[[nodiscard]] std::optional<date::Edtf> yearsLater(const date::Edtf& date, int years);

} // namespace exeunt::extract
