// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/search.h"

#include "core/store/search_index.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <optional>
#include <set>

namespace exeunt::service {
namespace {

constexpr std::size_t kNearBytes = 180;             // words so close together make one place
constexpr std::size_t kBefore = 24, kSnippet = 110; // characters of a snippet: before the hit, in all
constexpr std::size_t kPlacesAWord = 1000;

using Words = std::vector<std::string>;

/// A word at a place of the folded text.
struct Place {
    std::size_t at = 0;
    std::size_t word = 0;
};

std::vector<Place> placesOf(const Words& words, std::string_view folded)
{
    std::vector<Place> places;
    for (std::size_t word = 0; word < words.size(); ++word) {
        std::size_t found = 0;
        for (auto at = folded.find(words[word]); at != std::string_view::npos && found < kPlacesAWord; ++found) {
            places.push_back({at, word});
            at = folded.find(words[word], at + words[word].size());
        }
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.at < b.at; });
    return places;
}

/// The place from which most words follow closely; the first of equals.
std::optional<Place> bestPlace(const std::vector<Place>& places)
{
    std::optional<Place> best;
    std::size_t most = 0;
    for (auto place = places.begin(); place != places.end(); ++place) {
        std::set<std::size_t> near;
        for (auto other = place; other != places.end() && other->at <= place->at + kNearBytes; ++other)
            near.insert(other->word);
        if (near.size() > most) {
            most = near.size();
            best = *place;
        }
    }
    return best;
}

std::size_t back(std::string_view text, std::size_t at, std::size_t characters)
{
    for (; characters > 0 && at > 0 && text[at - 1] != '\n'; --characters)
        at -= text::decodeBefore(text, at).length;
    return at;
}

std::size_t forth(std::string_view text, std::size_t at, std::size_t characters)
{
    for (; characters > 0 && at < text.size() && text[at] != '\n'; --characters)
        at += text::decodeAt(text, at).length;
    return at;
}

void cutSnippet(SearchHit& hit, std::string_view text)
{
    const auto begin = back(text, hit.hitInText.begin, kBefore);
    const auto end = std::max(hit.hitInText.end, forth(text, begin, kSnippet));
    hit.snippet = std::string{text.substr(begin, end - begin)};
    hit.hitInSnippet = {hit.hitInText.begin - begin, hit.hitInText.end - begin};
}

/// Where the words stand; nothing when one of them is missing after all.
std::optional<SearchHit> locate(const store::Candidate& candidate, const Words& words)
{
    const auto folded = text::fold(candidate.text);
    const auto title = text::fold(candidate.title).text;
    const bool hasAll = std::all_of(words.begin(), words.end(),
        [&](const auto& word) { return folded.text.find(word) != std::string::npos || title.find(word) != std::string::npos; });
    if (!hasAll)
        return std::nullopt;
    SearchHit hit{candidate.id, candidate.title, {}, {}, {}};
    if (const auto place = bestPlace(placesOf(words, folded.text)))
        hit.hitInText = folded.toOriginal(Span{place->at, place->at + words[place->word].size()});
    cutSnippet(hit, candidate.text); // in the title alone: the text's beginning, nothing marked
    if (hit.title.empty())
        hit.title = std::string{std::string_view{candidate.text}.substr(0, forth(candidate.text, 0, kSnippet))};
    return hit;
}

} // namespace

std::vector<std::string> queryWords(std::string_view query)
{
    Words words;
    std::string word;
    bool isQuoted = false;
    const auto finish = [&] {
        const std::string trimmed{text::trimmed(word)};
        if (!trimmed.empty() && std::find(words.begin(), words.end(), trimmed) == words.end())
            words.push_back(trimmed);
        word.clear();
    };
    const auto folded = text::fold(query).text;
    for (text::Utf8Walk walk{folded}; !walk.atEnd(); walk.next()) {
        const bool isQuote = walk.value() == U'"' || walk.value() == U'\u201C' || walk.value() == U'\u201D';
        if (isQuote || (!isQuoted && text::isSpace(walk.value())))
            finish();
        else
            word += folded.substr(walk.offset(), walk.nextOffset() - walk.offset());
        isQuoted = isQuoted != isQuote;
    }
    finish();
    return words;
}

Result<std::vector<SearchHit>> searchLibrary(const store::LibraryFile& library, std::string_view query, std::size_t limit)
{
    const auto words = queryWords(query);
    std::vector<SearchHit> hits;
    const auto read = library.read([&](store::Connection& connection) -> Result<void> {
        // Some candidates fail the closer look only when a second short word is missing: ask for a few more then.
        const auto candidates = store::SearchIndex{connection}.candidates(words, words.size() > 1 ? limit * 5 : limit);
        if (!candidates)
            return candidates.error();
        for (const auto& candidate : *candidates)
            if (auto hit = locate(candidate, words); hit && hits.size() < limit)
                hits.push_back(std::move(*hit));
        return {};
    });
    if (!read)
        return read.error();
    return hits;
}

} // namespace exeunt::service
