// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/romanize.h"

#include "core/text/utf8.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace exeunt::text {
namespace {

/// One of ICU's transliterations; a text comes back as it is where its data is not installed.
class Rewriter {
public:
    explicit Rewriter(const char* rules)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_rules.reset(icu::Transliterator::createInstance(icu::UnicodeString{rules}, UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            m_rules.reset();
    }
    [[nodiscard]] std::string apply(std::string_view text) const
    {
        std::string result;
        auto rewritten = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
        if (m_rules) {
            const std::lock_guard lock{m_mutex};
            m_rules->transliterate(rewritten);
        }
        rewritten.toUTF8String(result);
        return result;
    }

private:
    std::unique_ptr<icu::Transliterator> m_rules;
    mutable std::mutex m_mutex;
};

using Pair = std::pair<std::string_view, std::string_view>;

/// Initials, longest first, with what Wade-Giles writes for them once its apostrophes are gone.
constexpr std::array<Pair, 23> kInitials{{{"zh", "ch"}, {"ch", "ch"}, {"sh", "sh"}, {"b", "p"}, {"p", "p"}, {"m", "m"},
    {"f", "f"}, {"d", "t"}, {"t", "t"}, {"n", "n"}, {"l", "l"}, {"g", "k"}, {"k", "k"}, {"h", "h"}, {"j", "ch"}, {"q", "ch"},
    {"x", "hs"}, {"r", "j"}, {"z", "ts"}, {"c", "ts"}, {"s", "s"}, {"y", "y"}, {"w", "w"}}};

/// Finals with what Wade-Giles writes for them in most syllables.
constexpr std::array<Pair, 32> kFinals{
    {{"iang", "iang"}, {"iong", "iung"}, {"uang", "uang"}, {"ang", "ang"}, {"eng", "eng"}, {"ian", "ien"}, {"iao", "iao"},
        {"ing", "ing"}, {"ong", "ung"}, {"uai", "uai"}, {"uan", "uan"}, {"ai", "ai"}, {"an", "an"}, {"ao", "ao"}, {"ei", "ei"},
        {"en", "en"}, {"er", "erh"}, {"ia", "ia"}, {"ie", "ieh"}, {"in", "in"}, {"iu", "iu"}, {"ou", "ou"}, {"ua", "ua"},
        {"ue", "ueh"}, {"ui", "ui"}, {"un", "un"}, {"uo", "o"}, {"a", "a"}, {"e", "e"}, {"i", "i"}, {"o", "o"}, {"u", "u"}}};

/// Whole syllables that Wade-Giles writes in a way of their own.
constexpr std::array<Pair, 26> kSyllables{{{"zhi", "chih"}, {"chi", "chih"}, {"shi", "shih"}, {"ri", "jih"}, {"zi", "tzu"},
    {"ci", "tzu"}, {"si", "szu"}, {"yi", "i"}, {"ye", "yeh"}, {"yan", "yen"}, {"you", "yu"}, {"yong", "yung"}, {"yue", "yueh"},
    {"ge", "ko"}, {"ke", "ko"}, {"he", "ho"}, {"gui", "kuei"}, {"kui", "kuei"}, {"guo", "kuo"}, {"kuo", "kuo"}, {"huo", "huo"},
    {"shuo", "shuo"}, {"jue", "chueh"}, {"que", "chueh"}, {"xue", "hsueh"}, {"xi", "hsi"}}};

struct Syllable {
    std::string_view pinyin, initial, final;
};

/// Whether a final may stand after an initial; only what no syllable has is refused.
bool mayMeet(std::string_view initial, std::string_view final)
{
    if (final == "er")
        return initial.empty();
    const bool isPalatal = initial == "j" || initial == "q" || initial == "x";
    if (isPalatal)
        return final[0] == 'i' || final[0] == 'u';
    if (initial.empty())
        return final[0] == 'a' || final[0] == 'e' || final[0] == 'o';
    if (initial == "w")
        return final[0] == 'a' || final[0] == 'e' || final == "o" || final == "u";
    const bool isRetroflex = initial == "zh" || initial == "ch" || initial == "sh" || initial == "r" || initial == "z"
        || initial == "c" || initial == "s";
    const bool isVelar = initial == "g" || initial == "k" || initial == "h";
    if (final[0] == 'i' && final != "i")
        return !isRetroflex && !isVelar && initial != "f" && (initial != "y" || final == "in" || final == "ing");
    return final != "i" || (!isVelar && initial != "f");
}

/// Splits a word into syllables, the longest first; nothing when it does not come out even.
template <class Take>
bool split(std::string_view word, int most, Take&& take)
{
    if (word.empty())
        return true;
    if (most == 0)
        return false;
    const auto tryInitial = [&](std::string_view initial) {
        for (const auto& [final, other] : kFinals) {
            const auto rest = word.substr(initial.size());
            if (rest.substr(0, final.size()) != final || !mayMeet(initial, final))
                continue;
            const auto size = initial.size() + final.size();
            if (split(word.substr(size), most - 1, take)) {
                take(Syllable{word.substr(0, size), initial, final});
                return true;
            }
        }
        return false;
    };
    for (const auto& [initial, other] : kInitials)
        if (word.substr(0, initial.size()) == initial && tryInitial(initial))
            return true;
    return tryInitial("");
}

std::string_view lookUp(const auto& pairs, std::string_view key)
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == key; });
    return found == pairs.end() ? std::string_view{} : found->second;
}

std::string wadeGiles(const Syllable& syllable)
{
    if (const auto whole = lookUp(kSyllables, syllable.pinyin); !whole.empty())
        return std::string{whole};
    const auto initial = lookUp(kInitials, syllable.initial);
    return std::string{initial}.append(lookUp(kFinals, syllable.final));
}

constexpr int kLongestName = 4; // syllables

std::string_view spelledOut(char32_t letter)
{
    switch (letter) {
    case U'ä':
    case U'Ä':
    case U'æ':
    case U'Æ':
        return "ae";
    case U'ö':
    case U'Ö':
    case U'ø':
    case U'Ø':
        return "oe";
    case U'ü':
    case U'Ü':
        return "ue";
    case U'å':
    case U'Å':
        return "aa";
    default:
        return {};
    }
}

} // namespace

std::string pinyinOf(std::string_view name)
{
    static const Rewriter kRewriter{"Han-Latin/Names; Latin-ASCII; Lower"};
    auto pinyin = kRewriter.apply(name);
    pinyin.erase(std::remove(pinyin.begin(), pinyin.end(), ' '), pinyin.end());
    return pinyin;
}

bool isPinyin(std::string_view word)
{
    return !word.empty() && split(word, kLongestName, [](const Syllable&) {});
}

std::string wadeGilesOf(std::string_view pinyin)
{
    std::string result; // syllables are taken from the last to the first
    const bool isEven = split(pinyin, kLongestName, [&](const Syllable& syllable) { result = wadeGiles(syllable) + result; });
    return isEven ? result : std::string{pinyin};
}

std::string withoutMarks(std::string_view text)
{
    static const Rewriter kRewriter{"Latin-ASCII; Lower"};
    return kRewriter.apply(text);
}

std::string withSpelledMarks(std::string_view text)
{
    std::string spelled;
    for (Utf8Walk walk{text}; !walk.atEnd(); walk.next()) {
        const auto letters = spelledOut(walk.value());
        spelled += letters.empty() ? text.substr(walk.offset(), walk.nextOffset() - walk.offset()) : letters;
    }
    return withoutMarks(spelled);
}

} // namespace exeunt::text
