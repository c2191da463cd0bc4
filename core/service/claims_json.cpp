// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/claims_json.h"

#include "core/text/utf8.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>

namespace exeunt::service {
namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<std::string>& text)
{
    return text && !text->empty() ? Json(*text) : Json(nullptr);
}

Json orNull(const std::optional<date::Edtf>& date)
{
    return date ? Json(date->toString()) : Json(nullptr);
}

Json personJson(const article::PersonName& person)
{
    return {{"name", person.name}, {"aliases", person.aliases}};
}

Json organizationJson(const std::optional<article::Organization>& organization)
{
    if (!organization)
        return nullptr;
    return {{"organization", organization->name}, {"unit", orNull(organization->unit)}};
}

/// Two digits are more than a confidence is worth.
double rounded(double confidence)
{
    return std::round(confidence * 100) / 100;
}

/// Writes the claims of one article; knows its text.
class ClaimWriter {
public:
    explicit ClaimWriter(const std::string& text)
        : m_text{text}
        , m_index{text}
    {
    }

    [[nodiscard]] Json operator()(const article::Move& move) const
    {
        return {{"person", move.person ? personJson(*move.person) : Json(nullptr)}, {"team", move.isTeam},
            {"unit_moved", orNull(move.unitMoved)}, {"kind", toString(move.kind)}, {"from", organizationJson(move.from)},
            {"to", organizationJson(move.to)}, {"role", orNull(move.role)}, {"new_role", orNull(move.newRole)},
            {"date", orNull(move.date)}, {"announced", orNull(move.announced)}, {"reported", orNull(move.reported)},
            {"status", toString(move.status)}, {"confidence", rounded(move.confidence)}, {"background", move.isBackground},
            {"evidence", evidence(move.evidence)}};
    }

    [[nodiscard]] Json operator()(const article::Affiliation& claim) const
    {
        return {{"person", personJson(claim.person)}, {"organization", claim.organization.name},
            {"unit", orNull(claim.organization.unit)}, {"role", orNull(claim.role)}, {"when", claim.isPast ? "past" : "present"},
            {"evidence", evidence(claim.evidence)}};
    }

    [[nodiscard]] Json operator()(const article::ReportingLine& claim) const
    {
        return {{"person", personJson(claim.person)}, {"manager", personJson(claim.manager)},
            {"organization", claim.organization ? Json(claim.organization->name) : Json(nullptr)},
            {"evidence", evidence(claim.evidence)}};
    }

    [[nodiscard]] Json operator()(const article::Strategy& claim) const
    {
        return {{"organization", claim.organization.name}, {"aspect", toString(claim.aspect)}, {"statement", claim.statement},
            {"date", orNull(claim.date)}, {"voice", toString(claim.voice)}, {"confidence", rounded(claim.confidence)},
            {"evidence", evidence(claim.evidence)}};
    }

    template <class Claim>
    [[nodiscard]] Json all(const std::vector<Claim>& claims) const
    {
        Json list = Json::array();
        for (const auto& claim : claims)
            list.push_back((*this)(claim));
        return list;
    }

private:
    [[nodiscard]] Json evidence(const std::vector<Span>& spans) const
    {
        Json list = Json::array();
        for (const auto& span : spans)
            list.push_back(
                {{"start", m_index.toCodePoint(span.begin)}, {"end", m_index.toCodePoint(span.end)}, {"quote", span.of(m_text)}});
        return list;
    }

    const std::string& m_text;
    text::CodePointIndex m_index;
};

Json articleJson(const article::Article& article)
{
    Json removed = Json::array();
    for (const auto& piece : article.removed)
        removed.push_back({{"kind", piece.kind}, {"count", piece.count}});
    return {{"source", article.source}, {"title", orNull(article.title)}, {"outlet", orNull(article.outlet)},
        {"author", orNull(article.author)}, {"published", orNull(article.published)},
        {"published_from", article.publishedFrom ? Json(toString(*article.publishedFrom)) : Json(nullptr)},
        {"language", article.language}, {"text", article.text}, {"removed", removed}};
}

} // namespace

std::string claimsJson(const article::Article& article, const article::Claims& claims)
{
    const ClaimWriter write{article.text};
    const Json document{{"article", articleJson(article)}, {"moves", write.all(claims.moves)},
        {"affiliations", write.all(claims.affiliations)}, {"reporting", write.all(claims.reporting)},
        {"strategies", write.all(claims.strategies)}};
    // Bytes that are no UTF-8 would be a slip of the importer; they become U+FFFD rather than an exception.
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace exeunt::service
