// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/scene.h"

#include <string_view>
#include <unordered_map>

namespace exeunt::extract::zh {

/// How far the coined names of an article go, told by all the places where they stand: longer by what always follows, shorter by
/// what does once. Asked before the names are taken; each name is looked up once.
class Extents {
public:
    explicit Extents(const Scene& scene);
    /// The same name as long as its places say; `span` itself where they say nothing.
    [[nodiscard]] Span settled(const Span& span);

private:
    struct Places {
        std::size_t count = 0;
        char32_t after = 0; // the character that stands behind all of them; 0 where they differ
    };
    [[nodiscard]] Places placesOf(const Span& span);
    [[nodiscard]] Span extentOf(const Span& span);

    const Scene& m_scene;
    std::unordered_map<std::u32string_view, Span> m_known; // by the name as found: its extent, counted from its begin
    int m_searches;
};

} // namespace exeunt::extract::zh
