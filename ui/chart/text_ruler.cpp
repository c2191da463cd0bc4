// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/text_ruler.h"

namespace exeunt::ui {

namespace {

QFont unhinted(TextRole role)
{
    auto font = textFont(role);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

TextRuler::Face::Face(TextRole role)
    : metrics{unhinted(role)}
{
    for (int c = 0; c < 128; ++c)
        ascii[static_cast<std::size_t>(c)] = c < 32 ? 0 : static_cast<float>(metrics.horizontalAdvance(QChar{c}));
}

TextRuler::TextRuler()
    : m_faces{Face{TextRole::Text}, Face{TextRole::Strong}, Face{TextRole::Secondary}, Face{TextRole::Heading}}
{
}

double TextRuler::widthOf(Face& face, char32_t character)
{
    if (character < 128)
        return face.ascii[character];
    const auto at = face.others.constFind(character);
    if (at != face.others.constEnd())
        return at.value();
    const auto width = static_cast<float>(face.metrics.horizontalAdvance(QString::fromUcs4(&character, 1)));
    face.others.insert(character, width);
    return width;
}

double TextRuler::width(const QString& words, TextRole role) const
{
    auto& ruler = face(role);
    double total = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isPair = words[i].isHighSurrogate() && i + 1 < words.size() && words[i + 1].isLowSurrogate();
        total += widthOf(ruler, isPair ? QChar::surrogateToUcs4(words[i], words[i + 1]) : char32_t{words[i].unicode()});
        i += isPair ? 1 : 0;
    }
    return total;
}

double TextRuler::width(std::string_view utf8, TextRole role) const
{
    return width(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())), role);
}

/// By the same widths as everything here: asking the font to lay the words out takes fifty times as long.
QString TextRuler::elided(const QString& words, double room, TextRole role) const
{
    if (width(words, role) <= room)
        return words;
    auto& ruler = face(role);
    const double left = room - widthOf(ruler, u'…');
    double total = 0;
    qsizetype kept = 0;
    while (kept < words.size()) {
        const bool isPair = words[kept].isHighSurrogate() && kept + 1 < words.size() && words[kept + 1].isLowSurrogate();
        total += widthOf(ruler, isPair ? QChar::surrogateToUcs4(words[kept], words[kept + 1]) : char32_t{words[kept].unicode()});
        if (total > left)
            break;
        kept += isPair ? 2 : 1;
    }
    return left < 0 ? QString{} : words.left(kept).trimmed() + u'…';
}

double TextRuler::baseline(TextRole role) const
{
    return textSize(role) * 0.36; // half the height of capitals: steady across fonts with different ascents
}

} // namespace exeunt::ui
