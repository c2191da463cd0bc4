// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/organization_keys.h"

#include "core/base/resource.h"
#include "core/extract/table.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace exeunt::resolve {
namespace {

using Words = std::vector<std::string_view>;
constexpr std::size_t kFewestHan = 2, kFewestLetters = 4; // that a name keeps

struct CompanyWords {
    Words legal, general, place, trade; // longest first
};

const CompanyWords& companyWords()
{
    static const auto kWords = [] {
        CompanyWords words;
        const std::pair<std::string_view, Words*> lists[] = {
            {"legal", &words.legal}, {"general", &words.general}, {"place", &words.place}, {"trade", &words.trade}};
        for (const auto& row : extract::tableRows(resource("lexicon/company_words.tsv").value_or("")))
            for (const auto& [name, list] : lists)
                if (row.size() == 2 && row[0] == name)
                    *list = extract::cellParts(row[1]);
        for (const auto& [name, list] : lists)
            std::sort(list->begin(), list->end(), [](auto one, auto other) { return one.size() > other.size(); });
        return words;
    }();
    return kWords;
}

bool isHanAt(std::string_view text, std::size_t at)
{
    return at < text.size() && text::isHan(text::decodeAt(text, at).value);
}

bool isLongEnough(std::string_view name)
{
    const auto size = text::countCodePoints(name);
    return isHanAt(name, 0) ? size >= kFewestHan : size >= kFewestLetters;
}

std::string_view withoutMarks(std::string_view text)
{
    while (!text.empty() && std::string_view{" .,&"}.find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return text;
}

/// Cuts one of `words` off the end, a Latin one only where a word begins. In: folded text.
bool cutEnd(std::string_view& name, const Words& words)
{
    const auto whole = withoutMarks(name);
    for (const auto word : words) {
        if (!whole.ends_with(word))
            continue;
        const auto rest = whole.substr(0, whole.size() - word.size());
        const bool isWord = isHanAt(word, 0) || rest.ends_with(' ') || rest.ends_with('.') || rest.ends_with(',');
        if (!isWord || !isLongEnough(withoutMarks(rest)))
            continue;
        name = withoutMarks(rest);
        return true;
    }
    return false;
}

/// 青屿(北京)科技 is 青屿科技.
std::string withoutBrackets(std::string_view folded)
{
    const auto open = folded.find('('), close = folded.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open || open == 0)
        return std::string{folded};
    return std::string{folded.substr(0, open)}.append(folded.substr(close + 1));
}

/// 北京青屿智能 is 青屿智能 where the name is a register's; at least three characters stay.
void cutPlace(std::string_view& name)
{
    for (const auto place : companyWords().place)
        if (name.starts_with(place) && text::countCodePoints(name.substr(place.size())) > kFewestHan) {
            name.remove_prefix(place.size());
            name = name.starts_with("市") || name.starts_with("省") ? name.substr(std::string_view{"市"}.size()) : name;
            return;
        }
}

bool cutLegalForms(std::string_view& name)
{
    bool isCut = false;
    while (cutEnd(name, companyWords().legal))
        isCut = true;
    return isCut;
}

/// Calls take(article, organization) for all that the input names.
template <class Take>
void eachOrganization(const Input& input, Take&& take)
{
    for (const auto& told : input.moves)
        for (const auto* end : {&told.move.from, &told.move.to})
            if (*end)
                take(told.article, **end);
    for (const auto& told : input.affiliations)
        take(told.article, told.affiliation.organization);
    for (const auto& told : input.reporting)
        if (told.line.organization)
            take(told.article, *told.line.organization);
}

} // namespace

OrganizationKeys::OrganizationKeys(const Input& input)
    : m_input{input}
{
    readSpellings();
    readShortForms();
}

void OrganizationKeys::readSpellings()
{
    std::map<std::string, std::map<std::string, std::size_t>> spellings;
    eachOrganization(m_input, [&](ArticleId, const article::Organization& organization) {
        const auto& known = add(organization.name);
        ++spellings[known.spelling][known.canonical];
    });
    const auto rank = [](const auto& entry) { return std::pair{entry.second, -static_cast<std::ptrdiff_t>(entry.first.size())}; };
    for (const auto& [spelling, names] : spellings)
        m_shown[spelling] =
            std::max_element(names.begin(), names.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); })->first;
}

/// 岚途 and 岚途汽车 in one article are one company, where 岚途 begins no other name that stands beside it anywhere.
void OrganizationKeys::readShortForms()
{
    std::map<ArticleId, std::set<std::string>> keys; // of each article, the unlisted ones
    eachOrganization(m_input, [&](ArticleId article, const article::Organization& organization) {
        if (const auto& known = add(organization.name); !known.isListed && isHanAt(known.key, 0))
            keys[article].insert(known.key);
    });
    std::map<std::string, std::set<std::string>> longer;
    for (const auto& [article, names] : keys)
        for (const auto& name : names)
            for (const auto trade : companyWords().trade)
                if (std::string_view{name}.ends_with(trade))
                    if (const auto brief = name.substr(0, name.size() - trade.size()); names.count(brief) != 0)
                        longer[brief].insert(name);
    for (auto& [name, known] : m_names)
        if (const auto found = longer.find(known.key); !known.isListed && found != longer.end() && found->second.size() == 1)
            known.key = *found->second.begin();
}

OrganizationKeys::Known OrganizationKeys::read(std::string_view name) const
{
    const auto isKnown = [&](std::string_view one) { return m_input.isKnownOrganization && m_input.isKnownOrganization(one); };
    const auto known = [&](std::string canonical) {
        auto key = m_input.fold(canonical);
        return Known{std::move(canonical), key, key, true};
    };
    auto canonical = m_input.canonicalOrganization(name);
    if (isKnown(name))
        return known(std::move(canonical));
    const auto folded = withoutBrackets(text::fold(canonical, text::Letters::Lowered).text);
    std::string_view rest = folded;
    const bool isRegistered = cutLegalForms(rest);
    if (isKnown(rest))
        return known(m_input.canonicalOrganization(rest));
    const auto spelling = m_input.fold(rest);
    if (isRegistered && isHanAt(rest, 0))
        cutPlace(rest);
    while (cutEnd(rest, companyWords().general)) { }
    return {std::move(canonical), spelling, m_input.fold(rest), false};
}

const OrganizationKeys::Known& OrganizationKeys::add(std::string_view name)
{
    const auto found = m_names.find(name);
    return found != m_names.end() ? found->second : m_names.emplace(name, read(name)).first->second;
}

const std::string& OrganizationKeys::keyOf(std::string_view name) const
{
    return m_names.find(name)->second.key;
}

const std::string& OrganizationKeys::shownName(std::string_view name) const
{
    return m_shown.find(m_names.find(name)->second.spelling)->second;
}

OrganizationKeys::Spelled OrganizationKeys::spelled(std::string_view name) const
{
    const auto found = m_names.find(name);
    auto known = found != m_names.end() ? found->second : read(name);
    const auto shown = m_shown.find(known.spelling);
    return {std::move(known.spelling), shown != m_shown.end() ? shown->second : std::move(known.canonical)};
}

} // namespace exeunt::resolve
