// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/article/article.h"

#include "core/article/claim.h"

#include <array>

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

template <class Enum, std::size_t N>
std::string_view word(const std::array<std::string_view, N>& words, Enum value)
{
    return words.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t N>
std::optional<Enum> meaning(const std::array<std::string_view, N>& words, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i)
        if (words[i] == text)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view toString(PublishedFrom from)
{
    return word(kPublishedFrom, from);
}
std::optional<PublishedFrom> publishedFromString(std::string_view text)
{
    return meaning<PublishedFrom>(kPublishedFrom, text);
}
std::string_view toString(MoveKind kind)
{
    return word(kMoveKinds, kind);
}
std::optional<MoveKind> moveKindFromString(std::string_view text)
{
    return meaning<MoveKind>(kMoveKinds, text);
}
std::string_view toString(Status status)
{
    return word(kStatuses, status);
}
std::optional<Status> statusFromString(std::string_view text)
{
    return meaning<Status>(kStatuses, text);
}
std::string_view toString(Aspect aspect)
{
    return word(kAspects, aspect);
}
std::optional<Aspect> aspectFromString(std::string_view text)
{
    return meaning<Aspect>(kAspects, text);
}
std::string_view toString(Voice voice)
{
    return word(kVoices, voice);
}
std::optional<Voice> voiceFromString(std::string_view text)
{
    return meaning<Voice>(kVoices, text);
}

} // namespace exeunt::article
