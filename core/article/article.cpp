// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/article/article.h"

#include "core/article/claim.h"
#include "core/base/enum_words.h"

namespace exeunt::article {
namespace {

// The words of the claims format, in the order of the enumerators.
constexpr std::array<std::string_view, 3> kPublishedFrom{"page", "text", "user"};
constexpr std::array<std::string_view, 10> kMoveKinds{"departure", "joining", "move", "appointment", "role_change", "founding",
    "dismissal", "layoff", "acquihire", "planned_departure"};
constexpr std::array<std::string_view, 5> kStatuses{"rumoured", "announced", "confirmed", "denied", "reversed"};
constexpr std::array<std::string_view, 9> kAspects{
    "product", "model", "market", "pricing", "talent", "partnership", "compute", "structure", "funding"};
constexpr std::array<std::string_view, 3> kVoices{"company", "analyst", "press"};

} // namespace

std::string_view toString(PublishedFrom from)
{
    return wordOf(kPublishedFrom, from);
}
std::optional<PublishedFrom> publishedFromString(std::string_view text)
{
    return enumeratorOf<PublishedFrom>(kPublishedFrom, text);
}
std::string_view toString(MoveKind kind)
{
    return wordOf(kMoveKinds, kind);
}
std::optional<MoveKind> moveKindFromString(std::string_view text)
{
    return enumeratorOf<MoveKind>(kMoveKinds, text);
}
std::string_view toString(Status status)
{
    return wordOf(kStatuses, status);
}
std::optional<Status> statusFromString(std::string_view text)
{
    return enumeratorOf<Status>(kStatuses, text);
}
std::string_view toString(Aspect aspect)
{
    return wordOf(kAspects, aspect);
}
std::optional<Aspect> aspectFromString(std::string_view text)
{
    return enumeratorOf<Aspect>(kAspects, text);
}
std::string_view toString(Voice voice)
{
    return wordOf(kVoices, voice);
}
std::optional<Voice> voiceFromString(std::string_view text)
{
    return enumeratorOf<Voice>(kVoices, text);
}

} // namespace exeunt::article
