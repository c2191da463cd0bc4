// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the claims say about a post on a day: see post_book.h.
#include "core/view/post_book.h"

#include <algorithm>

namespace exeunt::view {

namespace {

enum class Sureness : std::uint8_t { No, Perhaps, Yes };

bool isUndated(const Turn& turn)
{
    return turn.first == kOpenPast && turn.last == kOpenFuture;
}

/// Whether the turn has come by a day.
Sureness hasCome(const Turn& turn, DayNumber day)
{
    if (day >= turn.last && turn.last != kOpenFuture)
        return Sureness::Yes;
    return day < turn.first ? Sureness::No : Sureness::Perhaps;
}

Sureness isIn(const Post& post, DayNumber day)
{
    const bool wasSeen = !post.seen.empty() && post.seen.front() <= day;
    if (!post.begin.isTold || wasSeen)
        return Sureness::Yes;
    return hasCome(post.begin, day);
}

Sureness isOut(const Post& post, DayNumber day)
{
    if (!post.end.isTold || (!post.seen.empty() && day <= post.seen.back()))
        return Sureness::No;
    const auto out = hasCome(post.end, day);
    if (!post.end.isPlanned)
        return out;
    return isUndated(post.end) || out == Sureness::No ? Sureness::No
                                                      : Sureness::Perhaps; // nothing says that the plan came to pass
}

bool isPublic(const Turn& turn, DayNumber day)
{
    return turn.isPlanned ? turn.announced == kOpenFuture || turn.announced <= day : turn.announced <= day;
}

} // namespace

Presence presenceOn(const Post& post, DayNumber day)
{
    const auto in = isIn(post, day);
    const auto out = isOut(post, day);
    if (in == Sureness::No)
        return Presence::Absent;
    if (out == Sureness::Yes)
        return Presence::Left;
    if (in == Sureness::Perhaps)
        return out == Sureness::Perhaps || isUndated(post.begin) ? Presence::Unknown : Presence::MayHaveCome;
    if (out == Sureness::Perhaps)
        return isUndated(post.end) ? Presence::Unknown : Presence::MayHaveLeft;
    return post.end.isTold && isPublic(post.end, day) ? Presence::Planned : Presence::Here;
}

const std::string& roleOn(const Post& post, DayNumber day)
{
    static const std::string kNone;
    const std::string* role = &kNone;
    for (const auto& spell : post.roles)
        if (spell.from <= day)
            role = &spell.role;
    return *role;
}

} // namespace exeunt::view
