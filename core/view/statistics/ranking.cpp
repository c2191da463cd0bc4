// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/ranking.h"

#include <algorithm>

namespace exeunt::view::statistics {

Ranking rank(const std::vector<std::uint32_t>& counts, std::size_t most)
{
    Ranking ranking;
    for (NameIndex name = 0; name < counts.size(); ++name)
        if (counts[name] != 0)
            ranking.names.push_back(name);
    std::stable_sort(ranking.names.begin(), ranking.names.end(), [&](NameIndex a, NameIndex b) { return counts[a] > counts[b]; });
    if (ranking.names.size() > most + 1) {
        ranking.folded = static_cast<std::uint32_t>(ranking.names.size() - most);
        ranking.names.resize(most);
    }
    ranking.placeOf.assign(counts.size(), static_cast<std::uint32_t>(ranking.names.size()));
    for (std::uint32_t place = 0; place < ranking.names.size(); ++place)
        ranking.placeOf[ranking.names[place]] = place;
    return ranking;
}

std::vector<Series> seriesOf(const Ranking& ranking, SeriesKind kind, const std::vector<std::string>& names)
{
    std::vector<Series> all;
    for (const auto name : ranking.names) {
        Series series;
        series.kind = kind;
        series.name = name;
        series.word = names[name];
        all.push_back(std::move(series));
    }
    if (ranking.folded != 0) {
        Series others;
        others.kind = SeriesKind::Others;
        others.word = "others";
        others.folded = ranking.folded;
        all.push_back(std::move(others));
    }
    return all;
}

} // namespace exeunt::view::statistics
