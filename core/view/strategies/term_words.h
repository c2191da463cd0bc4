// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace exeunt::view::strategies {

/// A form of a concept or of an organization's name, folded. '*' leaves the end of a word open.
struct TermForm {
    std::string form;
    std::uint32_t number = 0; // of the concept or organization: its forms share it
    std::string exact;        // of a short name of letters: as it must be written (MIT, not mit)
};
/// By how they begin (see beginningAt), longest first.
using TermForms = std::unordered_map<std::uint32_t, std::vector<TermForm>>;
/// The first two letters, or the first ideograph, of what stands at a place of folded text.
[[nodiscard]] std::uint32_t beginningAt(std::string_view text, std::size_t at);

/// What terms are known by, and what is none. Read once.
/// From:  resources/lexicon/terms/concepts.tsv, resources/lexicon/*/term_stops.txt, the verbs of strategy.tsv, products of the
///        organizations.
class TermWords {
public:
    [[nodiscard]] static const TermWords& get();

    [[nodiscard]] const TermForms& concepts() const { return m_concepts; }
    /// Those of every listed organization that are nothing else.
    [[nodiscard]] const TermForms& organizations() const { return m_organizations; }
    /// A listed word, or one of listed characters alone (中的).
    [[nodiscard]] bool isChineseStop(std::string_view word) const;
    [[nodiscard]] bool isEnglishStop(const std::string& folded) const { return m_english.count(folded) != 0; }
    [[nodiscard]] bool isGermanStop(const std::string& folded) const { return m_german.count(folded) != 0; }
    /// A brand or product of any organization; folded as a key (text::foldKey).
    [[nodiscard]] bool isProduct(const std::string& key) const { return m_products.count(key) != 0; }

private:
    TermWords();
    void readConcepts();
    void readStops();
    void readVerbs();
    void readOrganizations();

    TermForms m_concepts, m_organizations;
    std::unordered_set<std::string> m_chinese, m_english, m_german, m_products;
};

} // namespace exeunt::view::strategies
