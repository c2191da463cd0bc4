// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lexicon.h"

#include "core/base/resource.h"
#include "core/extract/aho_corasick.h"
#include "core/extract/table.h"
#include "core/text/fold.h"

#include <unordered_map>

namespace exeunt::extract {
namespace {

enum class Strength { Sure, Weak };

/// One name in the automaton: whose it is, and what it says beside the owner.
struct Name {
    int entry = -1;
    Strength strength = Strength::Sure;
    std::string key;
    std::string product; // the product that stands for its owner
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

    void readEntries();
    void addName(int entry, std::string_view name, bool isProduct);
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
    for (std::size_t i = 0; i < entries.size(); ++i) {
        addName(static_cast<int>(i), entries[i].zh, false);
        addName(static_cast<int>(i), entries[i].en, false);
        for (const auto& alias : entries[i].aliases)
            addName(static_cast<int>(i), alias, false);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (const auto& product : entries[i].products)
            addName(static_cast<int>(i), product, true);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto found = parents[i].empty() ? byKey.end() : byKey.find(text::foldKey(parents[i]));
        if (found != byKey.end() && found->second != static_cast<int>(i))
            entries[i].parent = found->second;
    }
}

void Lexicon::Impl::addName(int entry, std::string_view name, bool isProduct)
{
    const bool isWeak = name.ends_with('!');
    if (isWeak)
        name.remove_suffix(1);
    if (name.empty())
        return;
    const auto [known, isNew] = byKey.emplace(text::foldKey(name), entry);
    if (!isNew && isProduct)
        return; // an organization of that name comes before a product
    if (!isNew && isWeak && known->second == entry) {
        // "Box!" among the aliases says that the primary name is a common word too.
        for (auto own = names.rbegin(); own != names.rend() && own->entry == entry; ++own) {
            if (own->key == known->first)
                own->strength = Strength::Weak;
        }
        return;
    }
    words.add(text::fold(name).text, static_cast<std::uint32_t>(names.size()));
    names.push_back(
        {entry, isWeak ? Strength::Weak : Strength::Sure, known->first, isProduct ? std::string{name} : std::string{}});
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
                mention.value = alias.ends_with('!') ? alias.substr(0, alias.size() - 1) : alias;
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

std::vector<Mention> Lexicon::organizationsIn(std::string_view folded, bool isChinese) const
{
    std::vector<Mention> mentions;
    std::size_t end = 0;
    for (const auto& hit : m_impl->words.scan(folded)) {
        if (hit.span.begin < end)
            continue;
        mentions.push_back(m_impl->mentionOf(m_impl->names[hit.word], hit.span, folded, isChinese));
        end = hit.span.end;
    }
    return mentions;
}

const std::string& Lexicon::key(int entry) const
{
    const auto& found = m_impl->entries[static_cast<std::size_t>(entry)];
    return found.zh.empty() ? found.en : found.zh;
}

} // namespace exeunt::extract
