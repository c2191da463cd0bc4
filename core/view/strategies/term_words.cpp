// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/term_words.h"

#include "core/base/resource.h"
#include "core/extract/strategy/inflect.h"
#include "core/extract/table.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace exeunt::view::strategies {

namespace {

constexpr std::array<std::size_t, 3> kNames{0, 1, 5}; // columns of the organizations' tables: zh, en, aliases
constexpr std::size_t kProducts = 6;                  // column of the organizations' tables
constexpr std::size_t kSort = 1, kWords = 2;          // columns of strategy.tsv

std::string folded(std::string_view text)
{
    return text::fold(text).text;
}

void addForm(TermForms& forms, std::string_view text, std::uint32_t number)
{
    auto form = folded(text);
    if (form.empty())
        return;
    const auto beginning = beginningAt(form, 0);
    forms[beginning].push_back({std::move(form), number, {}});
}

/// The name just added must be written so where it is short: in lower case it may be an ordinary word.
void markShort(TermForms& forms, std::string_view name)
{
    constexpr std::size_t kShort = 6;
    const auto form = folded(name);
    if (!form.empty() && name.size() <= kShort && text::isLatin(text::decodeAt(form, 0).value))
        forms[beginningAt(form, 0)].back().exact = std::string{name};
}

void sortForms(TermForms& forms)
{
    for (auto& [first, list] : forms)
        std::sort(list.begin(), list.end(), [](const TermForm& a, const TermForm& b) {
            return a.form.size() != b.form.size() ? a.form.size() > b.form.size() : a.form < b.form;
        });
}

/// A word of a list; "~drop" and "~sell/sold" stand for all their forms.
void addWord(std::unordered_set<std::string>& words, std::string_view word)
{
    if (!word.starts_with('~')) {
        words.insert(folded(word));
        return;
    }
    for (const auto& form : extract::strategy::englishForms(word.substr(1)))
        words.insert(folded(form));
}

void readList(std::unordered_set<std::string>& words, std::string_view path)
{
    for (const auto& row : extract::tableRows(resource(path).value_or(""))) {
        std::istringstream line{std::string{row.front()}};
        for (std::string word; line >> word;)
            addWord(words, word);
    }
}

} // namespace

std::uint32_t beginningAt(std::string_view text, std::size_t at)
{
    const auto first = text::decodeAt(text, at).value;
    const auto second = first < 0x80 && at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    return static_cast<std::uint32_t>(first) << 8U | second;
}

const TermWords& TermWords::get()
{
    static const TermWords kWords;
    return kWords;
}

TermWords::TermWords()
{
    readConcepts();
    readStops();
    readVerbs();
    readOrganizations();
}

void TermWords::readConcepts()
{
    std::uint32_t number = 0;
    for (const auto& row : extract::tableRows(resource("lexicon/terms/concepts.tsv").value_or(""))) {
        for (const auto part : extract::cellParts(row.front()))
            addForm(m_concepts, part, number);
        ++number;
    }
    sortForms(m_concepts);
}

void TermWords::readStops()
{
    readList(m_chinese, "lexicon/zh/term_stops.txt");
    readList(m_english, "lexicon/en/term_stops.txt");
    readList(m_german, "lexicon/de/term_stops.txt");
}

/// What a company does is no term, the thing it does it to is.
void TermWords::readVerbs()
{
    const std::pair<const char*, std::unordered_set<std::string>*> files[] = {
        {"lexicon/zh/strategy.tsv", &m_chinese}, {"lexicon/en/strategy.tsv", &m_english}};
    for (const auto& [path, words] : files)
        for (const auto& row : extract::tableRows(resource(path).value_or("")))
            if (row.size() > kWords && (row[kSort] == "verb" || row[kSort] == "act" || row[kSort] == "intent"))
                for (const auto word : extract::cellParts(row[kWords]))
                    if (word.find(' ') == std::string_view::npos && word.find("…") == std::string_view::npos)
                        addWord(*words, word);
}

void TermWords::readOrganizations()
{
    std::uint32_t number = 0;
    for (const auto& file : resourcesUnder("lexicon/organizations/"))
        for (const auto& row : extract::tableRows(file.content)) {
            ++number;
            for (const auto column : kNames)
                if (column < row.size())
                    for (const auto name : extract::cellParts(row[column]))
                        if (!name.ends_with('!')) {
                            addForm(m_organizations, name, number);
                            markShort(m_organizations, name);
                        }
            if (row.size() > kProducts)
                for (auto product : extract::cellParts(row[kProducts])) {
                    if (product.ends_with('!'))
                        product.remove_suffix(1);
                    m_products.insert(text::foldKey(product));
                }
        }
    sortForms(m_organizations);
}

bool TermWords::isChineseStop(std::string_view word) const
{
    if (m_chinese.count(std::string{word}) != 0)
        return true;
    for (text::Utf8Walk walk{word}; !walk.atEnd(); walk.next())
        if (m_chinese.count(std::string{word.substr(walk.offset(), walk.nextOffset() - walk.offset())}) == 0)
            return false;
    return true;
}

} // namespace exeunt::view::strategies
