// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/retirement_words.h"

#include "tests/support/catch.h"

#include <string>

using exeunt::service::tellsRetirement;

TEST_CASE("sentences that speak of a retirement, and others", "[service]")
{
    const auto sentence =
        GENERATE(values<std::string>({"Ada Reyes retires in May after thirty years.", "她将于年底退休。", "他將於年底退休。",
            "Er geht im Herbst in den Ruhestand.", "Mara Okafor (64) wird PENSIONIERT.", "the chief's Retirement"}));
    CAPTURE(sentence);
    CHECK(tellsRetirement(sentence));
}

TEST_CASE("words that only look like retirement", "[service]")
{
    const auto sentence = GENERATE(values<std::string>({"The office in Trento rentiert sich nicht.",
        "Er gewann die Orienterennen.", "他休假了。", "She prefers semiretirements", "He leaves the pension fund.", ""}));
    CAPTURE(sentence);
    CHECK_FALSE(tellsRetirement(sentence));
}
