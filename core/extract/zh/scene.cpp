// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/scene.h"

#include <algorithm>

namespace exeunt::extract::zh {

Scene::Scene(const Document& article, const Lexicon& names, const Words& wordLists, const ListScan& lists,
    const text::WordBreaker& breaker)
    : document{article}
    , lexicon{names}
    , words{wordLists}
    , text{article.folded()}
    , listed{lists.scan(article.folded())}
    , map{wordLists, listed[ChineseWords], text}
    , m_cover(text.size() + 1)
    , m_organizationBegin(text.size() + 1, -1)
    , m_organizationEnd(text.size() + 1, -1)
    , m_breaker{breaker}
    , m_breaks(text.size() + 1, Break::Unknown)
{
    listed[ChineseWords] = {}; // the map has them
    for (const Span& sentence : article.sentences())
        text.softenLineBreaks(sentence);
}

bool Scene::isCovered(const Span& span) const
{
    for (std::size_t at = span.begin; at < span.end; ++at) {
        if (m_cover[at] != 0)
            return true;
    }
    return false;
}

void Scene::cover(const Span& span)
{
    for (std::size_t at = span.begin; at < span.end; ++at)
        m_cover[at] = 1;
}

void Scene::uncover(const Span& span)
{
    for (std::size_t at = span.begin; at < span.end; ++at)
        m_cover[at] = 0;
}

int Scene::organizationEnding(std::size_t end) const
{
    return end < m_organizationEnd.size() ? m_organizationEnd[end] : -1;
}

int Scene::organizationBeginning(std::size_t at) const
{
    return at < m_organizationBegin.size() ? m_organizationBegin[at] : -1;
}

void Scene::sortOrganizations()
{
    std::sort(organizations.begin(), organizations.end(),
        [](const OrganizationMention& a, const OrganizationMention& b) { return a.span < b.span; });
    for (const Span& span : m_organizations)
        m_organizationBegin[span.begin] = m_organizationEnd[span.end] = -1;
    m_organizations.clear();
    for (std::size_t i = 0; i < organizations.size(); ++i) {
        m_organizations.push_back(organizations[i].span);
        m_organizationBegin[organizations[i].span.begin] = static_cast<int>(i);
        m_organizationEnd[organizations[i].span.end] = static_cast<int>(i);
        cover(organizations[i].span);
    }
}

std::size_t Scene::skipSpaces(std::size_t at) const
{
    while (text.at(at) == U' ')
        ++at;
    return at;
}

std::size_t Scene::skipSpacesBack(std::size_t end) const
{
    while (end > 0 && text.before(end) == U' ')
        --end;
    return end;
}

bool Scene::isWordBreak(std::size_t at) const
{
    if (at == 0 || at >= text.size() || !isHanChar(text.before(at)) || !isHanChar(text.at(at)))
        return true;
    if (m_breaks[at] == Break::Unknown)
        breakWordsAround(at);
    return m_breaks[at] == Break::Yes;
}

void Scene::breakWordsAround(std::size_t at) const
{
    constexpr std::size_t kReach = 60; // a clause without marks longer than this is cut
    std::size_t begin = at;
    while (begin > 0 && at - begin < kReach && isHanChar(text.before(begin)))
        --begin;
    std::size_t end = at;
    while (end < text.size() && end - at < kReach && isHanChar(text.at(end)))
        ++end;
    for (std::size_t inside = begin; inside <= end; ++inside) {
        if (m_breaks[inside] == Break::Unknown)
            m_breaks[inside] = Break::No;
    }
    for (const std::uint32_t wordEnd : m_breaker.ends(text.run({begin, end})))
        m_breaks[begin + wordEnd] = Break::Yes;
}

} // namespace exeunt::extract::zh
