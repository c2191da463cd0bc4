// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/convert/names.h"

#include "ui/convert/text.h"

#include <algorithm>

namespace exeunt::ui {

namespace {

enum class Letters { Latin, Han, Other };

Letters lettersOf(const QString& name)
{
    bool hasLatin = false;
    for (const auto c : name.toUcs4()) {
        const auto script = QChar::script(c);
        if (script == QChar::Script_Han)
            return Letters::Han;
        hasLatin = hasLatin || script == QChar::Script_Latin;
    }
    return hasLatin ? Letters::Latin : Letters::Other;
}

/// What stands for a name must look like one: "Huang Wenhao", not "huangwenhao".
bool isNameLike(const QString& name, Letters letters)
{
    return letters != Letters::Latin || (!name.isEmpty() && name[0].isUpper());
}

} // namespace

ShownName shownName(const std::string& name, const std::vector<std::string>& aliases, QLocale::Language language)
{
    const auto wanted = language == QLocale::Chinese ? Letters::Han : Letters::Latin;
    const auto canonical = toQString(name);
    if (lettersOf(canonical) == wanted)
        return {canonical, {}};
    for (const auto& alias : aliases)
        if (const auto other = toQString(alias); lettersOf(other) == wanted && isNameLike(other, wanted))
            return {other, canonical};
    return {canonical, {}};
}

ShownName shownOrganization(const service::Snapshot& snapshot, const std::string& name, QLocale::Language language)
{
    const auto& all = snapshot.organizations;
    const auto canonical = toQString(name);
    if (language == QLocale::Chinese || lettersOf(canonical) == Letters::Latin)
        return {canonical, {}};
    const auto at = std::lower_bound(
        all.begin(), all.end(), name, [](const service::OrganizationNames& a, const std::string& b) { return a.name < b; });
    if (at != all.end() && at->name == name)
        for (const auto& alias : at->aliases)
            if (const auto other = toQString(alias); lettersOf(other) == Letters::Latin)
                return {other, canonical};
    return {canonical, {}};
}

} // namespace exeunt::ui
