// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "core/text/language.h"
#include "tests/support/catch.h"

#include <map>
#include <string>

using namespace exeunt;

TEST_CASE("the sample holds articles in four scripts, told by their file names", "[extract][lexicon]")
{
    std::map<std::string, int> countByLanguage;
    for (const Resource& file : resourcesUnder("sample/")) {
        if (!file.path.ends_with(".txt"))
            continue;
        CAPTURE(file.path);
        const std::string stem{file.path.substr(0, file.path.size() - 4)};
        const std::string language = stem.substr(stem.rfind('_') + 1);
        CHECK(text::detectLanguage(file.content) == language);
        ++countByLanguage[language];
    }
    CHECK(countByLanguage["zh-Hans"] >= 4);
    CHECK(countByLanguage["zh-Hant"] >= 2);
    CHECK(countByLanguage["en"] >= 2);
    CHECK(countByLanguage["de"] >= 2);
}
