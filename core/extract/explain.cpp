// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/explain.h"

namespace exeunt::extract {
namespace {

std::string nameOf(const std::optional<article::Organization>& organization)
{
    if (!organization)
        return "-";
    return organization->unit ? organization->name + "/" + *organization->unit : organization->name;
}

std::string dateOf(const std::optional<date::Edtf>& date)
{
    return date ? date->toString() : "-";
}

template <class Claim>
void appendTail(std::string& out, const Document& document, bool isOriginal, const Draft<Claim>& draft)
{
    for (const Span& span : draft.claim.evidence)
        out += "    \"" + std::string{isOriginal ? span.of(document.article().text) : document.originalText(span)} + "\"\n";
    for (const auto& reason : draft.reasons)
        out += "    because " + reason + "\n";
}

void appendMove(std::string& out, const article::Move& move)
{
    out += "move " + std::string{article::toString(move.kind)} + "  "
        + (move.person ? move.person->name : "team:" + move.unitMoved.value_or("-"));
    out += "  " + nameOf(move.from) + " -> " + nameOf(move.to) + "  role " + move.role.value_or("-") + " -> "
        + move.newRole.value_or("-");
    out += "  date " + dateOf(move.date) + " announced " + dateOf(move.announced) + " reported " + dateOf(move.reported);
    out += "  " + std::string{article::toString(move.status)} + (move.isBackground ? " background" : "") + "\n";
}

} // namespace

std::string explained(const Document& document, const Reading& reading)
{
    std::string out;
    for (const auto& note : reading.notes)
        out += "seen " + note + "\n";
    for (const auto& draft : reading.moves) {
        appendMove(out, draft.claim);
        appendTail(out, document, reading.evidenceIsOriginal, draft);
    }
    for (const auto& draft : reading.affiliations) {
        out += "affiliation " + draft.claim.person.name + "  " + nameOf(draft.claim.organization) + "  "
            + draft.claim.role.value_or("-") + (draft.claim.isPast ? "  past\n" : "  present\n");
        appendTail(out, document, reading.evidenceIsOriginal, draft);
    }
    for (const auto& draft : reading.reporting) {
        out += "reporting " + draft.claim.person.name + " to " + draft.claim.manager.name + "\n";
        appendTail(out, document, reading.evidenceIsOriginal, draft);
    }
    for (const auto& draft : reading.strategies) {
        out += "strategy " + nameOf(draft.claim.organization) + "  " + std::string{article::toString(draft.claim.aspect)} + "  "
            + std::string{article::toString(draft.claim.voice)} + "\n";
        appendTail(out, document, reading.evidenceIsOriginal, draft);
    }
    return out;
}

} // namespace exeunt::extract
