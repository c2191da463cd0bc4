// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lexicon.h"

#include "core/base/resource.h"
#include "core/extract/aho_corasick.h"
#include "core/extract/table.h"
#include "core/text/fold.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace exeunt::extract {
namespace {

enum class Strength { Sure, Weak };

/// One name in the automaton: whose it is, and what it says beside the owner.
struct Name {
    int entry = -1;
    Strength strength = Strength::Sure;
    std::string spelling; // as the row has it
    std::string product;  // the product that stands for its owner
};

OrganizationEntry entryOf(const std::vector<std::string_view>& row)
{
    const auto cell = [&row](std::size_t column) { return column < row.size() ? row[column] : std::string_view{}; };
    OrganizationEntry entry;
    entry.zh = cell(0);
    entry.en = cell(1);
    entry.kind = cell(2);
    entry.country = cell(3);
    for (const auto alias : cellParts(cell(5)))
        entry.aliases.emplace_back(alias);
    for (const auto product : cellParts(cell(6)))
        entry.products.emplace_back(product);
    return entry;
}

std::string_view unmarked(std::string_view name)
{
    return name.ends_with('!') ? name.substr(0, name.size() - 1) : name;
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Whether the words of a text are spelled as the name is, which the automaton leaves open. "WHO" is no "who" and "Meta" no "meta"; a
/// sure name of some length may stand in capitals throughout, and in small letters where Chinese stands around it.
bool isSpelledAs(const Name& name, std::string_view text, bool isChinese)
{
    constexpr std::size_t kTelling = 4; // letters, from which on a name is hardly another word in other capitals
    const std::string_view spelling = name.spelling;
    if (spelling.size() != text.size() || spelling == text)
        return true; // a letter was folded to several
    const bool isCapital = isUpper(spelling.front());
    if (spelling.size() < kTelling || name.strength == Strength::Weak)
        return std::none_of(text.begin(), text.end(), isLower) && std::any_of(spelling.begin(), spelling.end(), isLower);
    return !isCapital || isUpper(text.front()) || isChinese;
}

bool isHeader(const std::vector<std::string_view>& row)
{
    return row.front() == "zh" && row.size() > 1 && row[1] == "en";
}

} // namespace

const std::string& OrganizationEntry::name(bool isChinese) const
{
    return (isChinese && !zh.empty()) || en.empty() ? zh : en;
}

bool OrganizationEntry::isPartOfParent() const
{
    return parent >= 0 && (kind == "unit" || kind == "laboratory" || kind == "lab" || kind == "product");
}

struct Lexicon::Impl {
    std::vector<OrganizationEntry> entries;
    std::vector<Name> names;
    std::unordered_map<std::string, int> byKey;
    AhoCorasick words;
    std::unordered_set<std::string> formWords;

    void readEntries();
    void readFormWords();
    void addNames(int entry);
    void addName(int entry, std::string_view name, Strength strength, bool isProduct);
    [[nodiscard]] Mention mentionOf(const Name& name, const Span& span, std::string_view folded, bool isChinese) const;
};

void Lexicon::Impl::readEntries()
{
    std::vector<std::string> parents;
    for (const Resource& file : resourcesUnder("lexicon/organizations/")) {
        for (const auto& row : tableRows(file.content)) {
            if (isHeader(row))
                continue;
            entries.push_back(entryOf(row));
            parents.emplace_back(row.size() > 4 ? row[4] : std::string_view{});
        }
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        addNames(static_cast<int>(i));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (const auto& product : entries[i].products)
            addName(static_cast<int>(i), unmarked(product), product.ends_with('!') ? Strength::Weak : Strength::Sure, true);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto found = parents[i].empty() ? byKey.end() : byKey.find(text::foldKey(parents[i]));
        if (found != byKey.end() && found->second != static_cast<int>(i))
            entries[i].parent = found->second;
    }
}

void Lexicon::Impl::readFormWords()
{
    for (const auto& row : tableRows(resource("lexicon/company_words.tsv").value_or(""))) {
        if (row.size() < 2 || (row[0] != "legal" && row[0] != "general"))
            continue;
        for (const auto word : cellParts(row[1]))
            formWords.insert(text::foldKey(word));
    }
}

/// "Box!" among the aliases says that the primary name is a common word too.
void Lexicon::Impl::addNames(int entry)
{
    const auto& row = entries[static_cast<std::size_t>(entry)];
    const auto isMarked = [&row](std::string_view name) {
        const auto key = text::foldKey(name);
        return std::any_of(row.aliases.begin(), row.aliases.end(),
            [&key](const std::string& alias) { return alias.ends_with('!') && text::foldKey(unmarked(alias)) == key; });
    };
    const auto addOne = [&](std::string_view name) {
        addName(entry, unmarked(name), isMarked(unmarked(name)) ? Strength::Weak : Strength::Sure, false);
    };
    addOne(row.zh);
    addOne(row.en);
    for (const auto& alias : row.aliases)
        addOne(alias);
}

void Lexicon::Impl::addName(int entry, std::string_view name, Strength strength, bool isProduct)
{
    if (name.empty())
        return;
    const bool isNew = byKey.emplace(text::foldKey(name), entry).second;
    if (!isNew && isProduct)
        return; // an organization of that name comes before a product
    const std::string spelling = text::fold(name, text::Letters::Kept).text;
    words.add(spelling, static_cast<std::uint32_t>(names.size()));
    names.push_back({entry, strength, spelling, isProduct ? std::string{name} : std::string{}});
}

Mention Lexicon::Impl::mentionOf(const Name& name, const Span& span, std::string_view folded, bool isChinese) const
{
    Mention mention;
    mention.type = MentionType::Organization;
    mention.span = span;
    mention.isWeak = name.strength == Strength::Weak;
    mention.unit = name.product;
    mention.index = name.entry;
    const auto& entry = entries[static_cast<std::size_t>(name.entry)];
    if (entry.isPartOfParent()) {
        mention.index = entry.parent;
        if (mention.unit.empty())
            mention.unit = entry.name(isChinese);
    }
    const auto& owner = entries[static_cast<std::size_t>(mention.index)];
    mention.value = owner.name(isChinese);
    // Chinese news calls some by a Chinese name that is no official one: the first of them is canonical there.
    const bool isHan = static_cast<unsigned char>(folded[span.begin]) >= 0xE3;
    if (isChinese && owner.zh.empty() && isHan) {
        for (const auto& alias : owner.aliases) {
            if (static_cast<unsigned char>(alias.front()) >= 0xE3) {
                mention.value = unmarked(alias);
                break;
            }
        }
    }
    if (mention.value.empty())
        mention.value = span.of(folded);
    return mention;
}

Lexicon::Lexicon()
    : m_impl{std::make_unique<Impl>()}
{
    m_impl->readEntries();
    m_impl->readFormWords();
    m_impl->words.compile();
}

Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

const std::vector<OrganizationEntry>& Lexicon::organizations() const
{
    return m_impl->entries;
}

std::optional<int> Lexicon::find(std::string_view folded) const
{
    const auto found = m_impl->byKey.find(text::foldKey(folded));
    return found == m_impl->byKey.end() ? std::nullopt : std::optional<int>{found->second};
}

void Lexicon::addTo(ListScan& scan, std::uint32_t list) const
{
    for (std::size_t i = 0; i < m_impl->names.size(); ++i)
        scan.add(list, m_impl->names[i].spelling, static_cast<std::uint32_t>(i));
}

std::vector<Mention> Lexicon::organizationsIn(std::string_view folded, bool isChinese) const
{
    return organizationsIn(folded, m_impl->words.scan(folded), isChinese);
}

std::vector<Mention> Lexicon::organizationsIn(
    std::string_view folded, const std::vector<AhoCorasick::Hit>& names, bool isChinese) const
{
    std::vector<Mention> mentions;
    std::size_t end = 0;
    for (const auto& hit : names) {
        const Name& name = m_impl->names[hit.word];
        if (hit.span.begin < end || !isSpelledAs(name, hit.span.of(folded), isChinese))
            continue;
        mentions.push_back(m_impl->mentionOf(name, hit.span, folded, isChinese));
        end = hit.span.end;
    }
    return mentions;
}

bool Lexicon::isFormWord(std::string_view word) const
{
    return m_impl->formWords.contains(text::foldKey(word));
}

const std::string& Lexicon::key(int entry) const
{
    const auto& found = m_impl->entries[static_cast<std::size_t>(entry)];
    return found.zh.empty() ? found.en : found.zh;
}

} // namespace exeunt::extract
