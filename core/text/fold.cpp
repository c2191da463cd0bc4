// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include "core/text/byte_set.h"
#include "core/text/script_table.h"
#include "core/text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unordered_map>

namespace exeunt::text {

namespace {

/// Punctuation and spaces whose one form we choose ourselves. 0: dropped.
std::optional<char32_t> chosenForm(char32_t value)
{
    switch (value) {
    case 0x3002:
    case 0xFF61:
        return U'。';
    case 0x3001:
    case 0xFF64:
        return U'、';
    case 0x300C:
    case 0x300E:
    case 0xFF62:
    case 0xAB:
    case 0x201E:
    case 0x201C:
    case 0x301D:
    case 0xFE41:
    case 0xFE43:
        return U'“';
    case 0x300D:
    case 0x300F:
    case 0xFF63:
    case 0xBB:
    case 0x201D:
    case 0x301E:
    case 0x301F:
    case 0xFE42:
    case 0xFE44:
        return U'”';
    case 0xFF02:
        return U'"';
    case 0x4E28: // what headlines part their label with: 人事丨…
    case 0x2502:
    case 0xFE31:
    case 0xA6:
    case 0x3163:
        return U'|';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2039:
    case 0x203A:
    case 0xB4:
    case 0x60:
    case 0x2032:
    case 0x2BC:
        return U'\'';
    case 0x2010:
    case 0x2011:
    case 0x2212:
    case 0xFF0D:
    case 0xFE63:
        return U'-';
    case 0x2012:
    case 0x2013:
        return U'–';
    case 0x2014:
    case 0x2015:
    case 0x2500:
        return U'—';
    case 0x2022:
    case 0x30FB:
    case 0x2027:
    case 0xFF65:
    case 0xB7:
    case 0x2219:
    case 0x22C5:
        return U'·';
    case 0x2026:
    case 0x22EF:
        return U'…';
    case 0x3000:
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x09:
    case 0x0B:
    case 0x0C:
        return U' ';
    case 0xAD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
    case 0x200E:
    case 0x200F:
        return U'\0';
    case 0x2122:
    case 0x2120:
    case 0xB2:
    case 0xB3:
    case 0xB9:
    case 0xBC:
    case 0xBD:
    case 0xBE:
        return value;
    default:
        break;
    }
    if (value >= 0x2000 && value <= 0x200A)
        return U' ';
    return std::nullopt;
}

char32_t cased(char32_t value, Letters letters)
{
    return letters == Letters::Kept ? value : static_cast<char32_t>(u_foldCase(static_cast<UChar32>(value), U_FOLD_CASE_DEFAULT));
}

/// The folded form of every character of the basic plane, as UTF-8; computed once.
class FoldTable {
public:
    explicit FoldTable(Letters letters)
        : m_forms(0x10000)
    {
        UErrorCode status = U_ZERO_ERROR;
        const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
        for (char32_t value = 0; value < 0x10000; ++value) {
            if (value >= 0xD800 && value <= 0xDFFF)
                continue;
            const auto form = foldOne(value, letters, U_SUCCESS(status) ? nfkc : nullptr);
            m_forms[value].length = static_cast<std::uint8_t>(std::min<std::size_t>(form.size(), 255));
            m_forms[value].at = static_cast<std::uint32_t>(m_bytes.size());
            m_bytes += form;
            std::string own;
            append(own, value);
            m_isItself[value] = static_cast<char>(form == own);
        }
        m_mayChange = ByteSet::where([this](unsigned char byte) { return byte >= 0x80 || !isItself(byte); });
    }

    /// True for a character whose folded form is itself: nearly all that stands in an article.
    [[nodiscard]] bool isItself(char32_t value) const { return value < 0x10000 && m_isItself[value] != 0; }

    /// The bytes of ASCII whose folded form is another, and all that begin longer characters.
    [[nodiscard]] const ByteSet& mayChange() const { return m_mayChange; }

    std::string_view operator[](char32_t value) const
    {
        const auto form = m_forms[value];
        return std::string_view{m_bytes}.substr(form.at, form.length);
    }

private:
    struct Form {
        std::uint32_t at = 0;
        std::uint8_t length = 0;
    };

    static std::string foldOne(char32_t value, Letters letters, const icu::Normalizer2* nfkc)
    {
        std::string form;
        if (const auto chosen = chosenForm(value)) {
            if (*chosen != 0)
                append(form, *chosen);
            return form;
        }
        if (value == 0) {
            form.push_back('\0');
            return form;
        }
        icu::UnicodeString normal{static_cast<UChar32>(value)};
        UErrorCode status = U_ZERO_ERROR;
        if (nfkc && !(value >= 0xAC00 && value <= 0xD7A3))
            normal = nfkc->normalize(icu::UnicodeString{static_cast<UChar32>(value)}, status);
        for (int i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
            const auto plain = static_cast<char32_t>(normal.char32At(i));
            append(form, simplifiedOf(cased(plain, letters)));
        }
        return form;
    }

    std::string m_bytes;
    std::vector<Form> m_forms;
    std::vector<char> m_isItself = std::vector<char>(0x10000);
    ByteSet m_mayChange;
};

const FoldTable& table(Letters letters)
{
    static const FoldTable lowered{Letters::Lowered};
    if (letters == Letters::Lowered)
        return lowered;
    static const FoldTable kept{Letters::Kept};
    return kept;
}

std::string_view foldedForm(
    const FoldTable& forms, CodePoint point, Letters letters, std::string_view bytes, std::string& scratch)
{
    if (!point.isValid)
        return bytes;
    if (point.value < 0x10000)
        return forms[point.value];
    scratch.clear();
    append(scratch, simplifiedOf(cased(point.value, letters)));
    return scratch;
}

} // namespace

void Folded::addRun(std::size_t original, std::size_t originalLength, std::size_t foldedLength)
{
    const auto folded = m_runs.empty() ? 0 : m_runs.back().folded + m_runs.back().foldedLength;
    if (foldedLength == 0)
        return;
    if (!m_runs.empty() && originalLength == foldedLength) {
        auto& last = m_runs.back();
        if (last.originalLength == last.foldedLength && last.original + last.originalLength == original) {
            last.originalLength += originalLength;
            last.foldedLength += foldedLength;
            return;
        }
    }
    m_runs.push_back({folded, original, foldedLength, originalLength});
}

std::size_t Folded::toOriginal(std::size_t foldedByte) const
{
    if (foldedByte >= text.size() || m_runs.empty())
        return m_originalSize;
    const auto after = std::upper_bound(
        m_runs.begin(), m_runs.end(), foldedByte, [](std::size_t byte, const Run& run) { return byte < run.folded; });
    const auto& run = *std::prev(after);
    return run.foldedLength == run.originalLength ? run.original + (foldedByte - run.folded) : run.original;
}

Span Folded::toOriginal(Span folded) const
{
    if (folded.isEmpty())
        return {toOriginal(folded.begin), toOriginal(folded.begin)};
    const auto begin = toOriginal(folded.begin);
    const auto end = std::min(folded.end, text.size());
    const auto after = std::upper_bound(
        m_runs.begin(), m_runs.end(), end - 1, [](std::size_t byte, const Run& run) { return byte < run.folded; });
    if (after == m_runs.begin())
        return {begin, begin};
    const auto& run = *std::prev(after);
    if (run.foldedLength == run.originalLength)
        return {begin, run.original + (end - run.folded)};
    return {begin, run.original + run.originalLength};
}

std::size_t Folded::toFolded(std::size_t originalByte) const
{
    const auto after = std::upper_bound(
        m_runs.begin(), m_runs.end(), originalByte, [](std::size_t byte, const Run& run) { return byte < run.original; });
    if (after == m_runs.begin())
        return 0;
    const auto& run = *std::prev(after);
    if (originalByte >= run.original + run.originalLength)
        return run.folded + run.foldedLength;
    return run.foldedLength == run.originalLength ? run.folded + (originalByte - run.original) : run.folded;
}

Span Folded::toFolded(Span original) const
{
    return {toFolded(original.begin), toFolded(original.end)};
}

Folded fold(std::string_view original, Letters letters)
{
    const auto& forms = table(letters);
    Folded folded;
    folded.text.reserve(original.size());
    folded.m_originalSize = original.size();
    std::string scratch;
    std::size_t run = 0;  // from here on forms are as long as what they stand for
    std::size_t kept = 0; // from here on all characters are their own form
    const auto endRun = [&](std::size_t end) {
        if (end > run)
            folded.addRun(run, end - run, end - run);
    };
    for (std::size_t at = 0; at < original.size();) {
        if (static_cast<unsigned char>(original[at]) < 0x80) {
            at = forms.mayChange().find(original, at);
            if (at == original.size())
                break;
        }
        const auto point = decodeAt(original, at);
        if (point.isValid && forms.isItself(point.value)) {
            at += point.length;
            continue;
        }
        const auto form = foldedForm(forms, point, letters, original.substr(at, point.length), scratch);
        folded.text += original.substr(kept, at - kept);
        folded.text += form;
        kept = at + point.length;
        if (form.size() != point.length) {
            endRun(at);
            folded.addRun(at, point.length, form.size());
            run = kept;
        }
        at = kept;
    }
    folded.text += original.substr(kept);
    endRun(original.size());
    return folded;
}

std::string simplify(std::string_view text)
{
    const bool hasHan = [&] {
        for (Utf8Walk walk{text}; !walk.atEnd(); walk.next()) {
            if (isHan(walk.value()))
                return true;
        }
        return false;
    }();
    if (!hasHan)
        return std::string{text};
    // 乾 and 著 are characters of simplified names too: alone they prove no traditional script.
    for (Utf8Walk walk{text}; !walk.atEnd(); walk.next()) {
        if (simplifiedOf(walk.value()) != walk.value() && scriptOf(walk.value()) == Script::Traditional)
            return convertToSimplified(text);
    }
    return std::string{text};
}

std::string foldKey(std::string_view text)
{
    const auto folded = fold(text);
    std::string key;
    key.reserve(folded.text.size());
    for (Utf8Walk walk{folded.text}; !walk.atEnd(); walk.next()) {
        const auto value = static_cast<UChar32>(walk.value());
        if (isSpace(walk.value()) || u_ispunct(value) || value == '\'' || value == '`' || value == '+' || value == '|')
            continue;
        key += std::string_view{folded.text}.substr(walk.offset(), walk.nextOffset() - walk.offset());
    }
    return key;
}

} // namespace exeunt::text
