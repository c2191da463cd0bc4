// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/draft.h"
#include "core/extract/western/events.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace exeunt::extract::western {

constexpr std::size_t kAspectCount = 9;

/// The words that tell what a company means to do, of one language.
class StrategyCues {
public:
    /// From:  resources/lexicon/{language}/strategies.tsv.
    explicit StrategyCues(std::string_view language);

    enum class Sort : std::uint8_t { Noun, Verb, Strong, Intent, Analyst, Not };
    struct Cue {
        std::vector<std::string> words;
        Sort sort = Sort::Noun;
        std::size_t aspect = 0;
    };
    [[nodiscard]] const std::vector<Cue>* cuesFrom(const std::string& word) const;
    [[nodiscard]] bool isGerman() const { return m_isGerman; }

private:
    std::unordered_map<std::string, std::vector<Cue>> m_cues;
    bool m_isGerman = false;
};

/// Reads what organizations do or mean to do.
/// In:    the phrases of every sentence, and what each sentence is about (of Names::organizations).
[[nodiscard]] std::vector<StrategyDraft> readStrategies(
    const Scene& scene, const StrategyCues& cues, const std::vector<std::vector<Item>>& rows, const std::vector<int>& topics);

} // namespace exeunt::extract::western
