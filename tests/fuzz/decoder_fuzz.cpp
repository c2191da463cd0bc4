// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: the decoder answers valid UTF-8 with something to see, or refuses.
#include "core/import/decode.h"
#include "core/text/utf8.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto decoded = exeunt::import::decode(bytes, "fuzz");
    if (decoded && exeunt::text::firstInvalid(decoded->text) != std::string_view::npos)
        std::abort();
    return 0;
}
