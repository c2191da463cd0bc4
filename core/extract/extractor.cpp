// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extractor.h"

#include "core/extract/document.h"
#include "core/extract/explain.h"
#include "core/extract/lexicon.h"
#include "core/extract/merge.h"
#include "core/extract/western/western_reader.h"
#include "core/extract/zh/chinese_reader.h"

namespace exeunt::extract {

struct Extractor::Impl {
    Lexicon lexicon;
    zh::ChineseReader chinese{lexicon};
    western::WesternReader western{lexicon};

    [[nodiscard]] Reading read(const Document& document) const
    {
        Reading reading = document.isChinese() ? chinese.read(document) : western.read(document);
        mergeMoves(reading.moves);
        mergeAffiliations(reading.affiliations);
        mergeStrategies(reading.strategies);
        return reading;
    }
};

Extractor::Extractor()
    : m_impl{std::make_unique<Impl>()}
{
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

article::Claims Extractor::extract(const article::Article& article) const
{
    const Document document{article};
    return finish(document, m_impl->read(document));
}

std::string Extractor::explain(const article::Article& article) const
{
    const Document document{article};
    return explained(document, m_impl->read(document));
}

std::string Extractor::canonicalOrganization(std::string_view name) const
{
    const auto entry = m_impl->lexicon.find(name);
    return entry ? m_impl->lexicon.key(*entry) : std::string{name};
}

bool Extractor::knowsOrganization(std::string_view name) const
{
    return m_impl->lexicon.find(name).has_value();
}

} // namespace exeunt::extract
