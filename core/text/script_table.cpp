// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/script_table.h"

#include "core/text/utf8.h"

#include <opencc/opencc.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <exception>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace exeunt::text {

namespace {

/// OpenCC where its data is found, ICU's single characters otherwise.
class Converter {
public:
    Converter()
    {
        try {
            m_openCc = std::make_unique<opencc::SimpleConverter>("t2s.json");
        } catch (const std::exception&) {
            UErrorCode status = U_ZERO_ERROR;
            m_icu.reset(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
        }
    }

    std::string convert(std::string_view text)
    {
        const std::lock_guard lock{m_mutex};
        try {
            if (m_openCc)
                return m_openCc->Convert(std::string{text});
        } catch (const std::exception&) {
            return std::string{text}; // bytes that are no UTF-8
        }
        if (!m_icu)
            return std::string{text};
        auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
        m_icu->transliterate(wide);
        std::string converted;
        return wide.toUTF8String(converted);
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<opencc::SimpleConverter> m_openCc;
    std::unique_ptr<icu::Transliterator> m_icu;
};

Converter& converter()
{
    static Converter instance;
    return instance;
}

/// Which ideographs a legacy character set holds, up to a lead byte.
class CharacterSet {
public:
    CharacterSet(const char* name, unsigned char firstLead, unsigned char lastLead)
        : m_first{firstLead}
        , m_last{lastLead}
    {
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open(name, &status));
        if (m_converter)
            ucnv_setFromUCallBack(m_converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }

    bool holds(char16_t value) const
    {
        UErrorCode status = U_ZERO_ERROR;
        char bytes[8] = {};
        const auto length = m_converter ? ucnv_fromUChars(m_converter.get(), bytes, sizeof bytes, &value, 1, &status) : 0;
        const auto lead = static_cast<unsigned char>(bytes[0]);
        return U_SUCCESS(status) && length == 2 && lead >= m_first && lead <= m_last;
    }

private:
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> m_converter;
    unsigned char m_first;
    unsigned char m_last;
};

class ScriptTable {
public:
    ScriptTable()
        : m_simplified(kSize)
        , m_script(kSize, Script::Either)
    {
        std::string all;
        std::vector<char32_t> order;
        for (char32_t value = 0x3400; value < 0x10000; ++value) {
            if (value >= 0xA000 && value < 0xF900)
                continue;
            if (isHan(value))
                order.push_back(value);
        }
        for (char32_t value = 0x20000; value < 0x2FA20; ++value)
            order.push_back(value);
        for (const auto value : order) {
            append(all, value);
            all += '\n'; // keeps phrases from forming
        }
        readConverted(order, converter().convert(all));
        judgeScripts();
    }

    char32_t simplified(char32_t value) const
    {
        if (value < kSize)
            return m_simplified[value] ? m_simplified[value] : value;
        const auto found = m_beyond.find(value);
        return found == m_beyond.end() ? value : found->second;
    }
    Script script(char32_t value) const { return value < kSize ? m_script[value] : Script::Either; }

private:
    static constexpr std::size_t kSize = 0x10000;

    void readConverted(const std::vector<char32_t>& order, const std::string& converted)
    {
        std::size_t line = 0;
        for (std::size_t at = 0; at < converted.size() && line < order.size(); ++line) {
            const auto point = decodeAt(converted, at);
            const auto end = converted.find('\n', at);
            if (end == std::string::npos)
                return;
            if (point.isValid && point.value != order[line] && at + point.length == end) {
                if (order[line] < kSize)
                    m_simplified[order[line]] = point.value;
                else
                    m_beyond.emplace(order[line], point.value);
            }
            at = end + 1;
        }
    }

    void judgeScripts()
    {
        const CharacterSet gb{"gb2312", 0xB0, 0xF7};
        const CharacterSet big5{"big5", 0xA4, 0xC6};
        for (std::size_t value = 0x4E00; value < 0xA000; ++value) {
            const auto simple = m_simplified[value];
            if (simple == 0)
                continue;
            if (!gb.holds(static_cast<char16_t>(value)))
                m_script[value] = Script::Traditional;
            if (simple < kSize && m_simplified[simple] == 0 && !big5.holds(static_cast<char16_t>(simple)))
                m_script[simple] = Script::Simplified;
        }
    }

    std::vector<char32_t> m_simplified; // 0: itself
    std::vector<Script> m_script;
    std::unordered_map<char32_t, char32_t> m_beyond;
};

const ScriptTable& table()
{
    static const ScriptTable instance;
    return instance;
}

} // namespace

char32_t simplifiedOf(char32_t value)
{
    return table().simplified(value);
}

Script scriptOf(char32_t value)
{
    return table().script(value);
}

std::string convertToSimplified(std::string_view text)
{
    return converter().convert(text);
}

} // namespace exeunt::text
