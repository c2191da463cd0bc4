// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/strategy_decisions.h"

#include <nlohmann/json.hpp>

namespace exeunt::service {
namespace {

using nlohmann::ordered_json;
using Kind = resolve::StrategyDecision::Kind;
constexpr auto kType = "strategy";
constexpr auto kAdd = "add", kEdit = "edit";

ordered_json orNull(const std::optional<std::string>& text)
{
    return text ? ordered_json(*text) : ordered_json(nullptr);
}

std::optional<std::string> optionalText(const ordered_json& object, const char* key)
{
    const auto at = object.find(key);
    return at == object.end() || at->is_null() ? std::nullopt : std::optional{at->get<std::string>()};
}

std::string written(const ordered_json& json)
{
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// Throws nlohmann's exceptions, as all readers here.
std::vector<Span> spansOf(const ordered_json& list)
{
    std::vector<Span> spans;
    for (const auto& span : list)
        spans.push_back({span.at(0).get<std::size_t>(), span.at(1).get<std::size_t>()});
    return spans;
}

std::optional<resolve::NamedStrategy> namedOf(const ordered_json& claim, const FindArticle& find)
{
    const auto article = find(claim.at("sha256").get<std::string>());
    const auto aspect = article::aspectFromString(claim.at("aspect").get<std::string>());
    if (!article || !aspect)
        return std::nullopt;
    return resolve::NamedStrategy{*article, spansOf(claim.at("spans")), claim.at("organization").get<std::string>(), *aspect};
}

/// False for words that we do not know.
bool readValue(const ordered_json& detail, resolve::StrategyDecision& decision)
{
    auto& value = decision.value;
    const auto aspect = article::aspectFromString(detail.at("aspect").get<std::string>());
    const auto voice = article::voiceFromString(detail.at("voice").get<std::string>());
    if (!aspect || !voice)
        return false;
    value.organization = {detail.at("organization").get<std::string>(), optionalText(detail, "unit")};
    value.aspect = *aspect;
    value.statement = detail.at("statement").get<std::string>();
    value.voice = *voice;
    value.confidence = detail.value("confidence", 1.0);
    decision.isOwnWords = detail.value("own_words", false);
    if (const auto text = optionalText(detail, "date")) {
        const auto date = date::Edtf::parse(*text);
        if (!date)
            return false;
        value.date = *date;
    }
    return true;
}

std::optional<resolve::StrategyDecision> read(const store::DecisionRow& row, const FindArticle& find)
{
    const auto subject = ordered_json::parse(row.subject);
    if (!subject.is_object() || subject.value("type", "") != kType)
        return std::nullopt;
    resolve::StrategyDecision decision;
    decision.id = row.id;
    for (const auto& claim : subject.at("claims"))
        if (auto named = namedOf(claim, find))
            decision.about.push_back(std::move(*named));
    if (row.kind == "reject") {
        decision.kind = Kind::Reject;
        return decision;
    }
    if (row.kind != "edit" || !row.detail)
        return std::nullopt;
    const auto detail = ordered_json::parse(*row.detail);
    decision.kind = detail.at("action").get<std::string>() == kAdd ? Kind::Add : Kind::Edit;
    if (!readValue(detail, decision))
        return std::nullopt;
    decision.value.evidence = decision.about.empty() ? std::vector<Span>{} : decision.about.front().evidence;
    return decision;
}

} // namespace

std::string subjectOf(const std::vector<StrategyPlace>& places)
{
    ordered_json subject{{"type", kType}, {"claims", ordered_json::array()}};
    for (const auto& place : places) {
        auto spans = ordered_json::array();
        for (const auto& span : place.spans)
            spans.push_back(ordered_json::array({span.begin, span.end}));
        subject["claims"].push_back({{"sha256", place.sha256}, {"spans", std::move(spans)}, {"quotes", place.quotes},
            {"organization", place.organization}, {"aspect", toString(place.aspect)}});
    }
    return written(subject);
}

std::string detailOf(Kind kind, const article::Strategy& value, bool isOwnWords)
{
    return written({{"action", kind == Kind::Add ? kAdd : kEdit}, {"organization", value.organization.name},
        {"unit", orNull(value.organization.unit)}, {"aspect", toString(value.aspect)}, {"statement", value.statement},
        {"date", value.date ? ordered_json(value.date->toString()) : ordered_json(nullptr)}, {"voice", toString(value.voice)},
        {"confidence", value.confidence}, {"own_words", isOwnWords}});
}

std::optional<resolve::StrategyDecision> strategyDecisionOf(const store::DecisionRow& row, const FindArticle& find)
{
    try {
        return read(row, find);
    } catch (const nlohmann::json::exception&) {
        return std::nullopt; // no decision that we wrote
    }
}

} // namespace exeunt::service
