// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/document.h"
#include "core/extract/draft.h"

#include <string>

namespace exeunt::extract {

/// A reading as plain text for the developers of rules: each claim with its words and the reasons it was made.
[[nodiscard]] std::string explained(const Document& document, const Reading& reading);

} // namespace exeunt::extract
