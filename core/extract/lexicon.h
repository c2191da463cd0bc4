// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/list_scan.h"
#include "core/extract/mention.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract {

/// One row of resources/lexicon/organizations.
struct OrganizationEntry {
    std::string zh;   // simplified; may be empty
    std::string en;   // may be empty
    std::string kind; // company, unit, laboratory, university, fund, bank, media …
    std::string country;
    int parent = -1; // index of another entry
    std::vector<std::string> aliases;
    std::vector<std::string> products; // names that stand for their owner

    /// The name that claims carry: Chinese for articles in Chinese, else the international one.
    [[nodiscard]] const std::string& name(bool isChinese) const;
    /// A unit, laboratory or product of its parent rather than an employer of its own.
    [[nodiscard]] bool isPartOfParent() const;
};

/// The organizations that are known by name, in any script and language. Built once, then read by any number of threads.
class Lexicon {
public:
    /// From:  resources/lexicon/organizations/*.tsv.
    Lexicon();
    ~Lexicon();
    Lexicon(Lexicon&&) noexcept;
    Lexicon& operator=(Lexicon&&) noexcept;

    [[nodiscard]] const std::vector<OrganizationEntry>& organizations() const;
    /// The entry of which `folded` is a name, an alias or a product; nothing when unknown.
    [[nodiscard]] std::optional<int> find(std::string_view folded) const;
    /// The known organizations of a folded text, longest match wins, never overlapping, in reading order. A product or unit
    /// stands for its owner and is named in Mention::unit. Names that are common words too are marked isWeak.
    [[nodiscard]] std::vector<Mention> organizationsIn(std::string_view folded, bool isChinese) const;
    /// The same of the names that stand in a text, from a scan for this list and others.
    [[nodiscard]] std::vector<Mention> organizationsIn(
        std::string_view folded, const std::vector<AhoCorasick::Hit>& names, bool isChinese) const;
    /// Adds the names as one of the lists of a scan.
    void addTo(ListScan& scan, std::uint32_t list) const;
    /// Whether a name's last word comes and goes without making it another organization's: AG, Inc, Group. In any case.
    [[nodiscard]] bool isFormWord(std::string_view word) const;
    /// The canonical name under which claims about `entry` meet, whatever the language: zh, else en.
    [[nodiscard]] const std::string& key(int entry) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace exeunt::extract
