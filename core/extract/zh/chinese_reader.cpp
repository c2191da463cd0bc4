// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/chinese_reader.h"

#include "core/extract/strategy/chinese_source.h"
#include "core/extract/zh/affiliations.h"
#include "core/extract/zh/dates.h"
#include "core/extract/zh/move_reader.h"
#include "core/extract/zh/scene.h"
#include "core/extract/zh/words.h"

namespace exeunt::extract::zh {

struct ChineseReader::Impl {
    const Lexicon* lexicon = nullptr;
    Words words;
    text::WordBreaker breaker;
    strategy::Cues strategyCues{"zh"};
    ListScan lists{Scene::kLists};
};

ChineseReader::ChineseReader(const Lexicon& lexicon)
    : m_impl{std::make_unique<Impl>()}
{
    m_impl->lexicon = &lexicon;
    lexicon.addTo(m_impl->lists, Scene::Names);
    m_impl->words.addTo(m_impl->lists, Scene::ChineseWords);
    m_impl->strategyCues.addTo(m_impl->lists, Scene::StrategyCues);
    m_impl->lists.compile();
}

ChineseReader::~ChineseReader() = default;
ChineseReader::ChineseReader(ChineseReader&&) noexcept = default;

Reading ChineseReader::read(const Document& document) const
{
    Scene scene{document, *m_impl->lexicon, m_impl->words, m_impl->lists, m_impl->breaker};
    findKnownOrganizations(scene);
    findSuffixedOrganizations(scene);
    findShortNames(scene);
    findPeople(scene);
    findPlacedOrganizations(scene);
    findRoles(scene);
    tokenize(scene);
    findEmployments(scene);
    Dates dates{scene};
    Reading reading;
    MoveReader{scene, dates}.read(reading);
    readAffiliations(scene, reading);
    reading.strategies = strategy::readStrategies(strategy::chineseSource(scene, dates, reading, m_impl->strategyCues));
    return reading;
}

} // namespace exeunt::extract::zh
