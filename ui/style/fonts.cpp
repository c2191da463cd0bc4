// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace exeunt::ui {

namespace {

using namespace Qt::StringLiterals;

const QStringList& simplifiedFamilies()
{
    static const QStringList kFamilies{u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s, u"PingFang SC"_s,
        u"Microsoft YaHei UI"_s, u"WenQuanYi Micro Hei"_s};
    return kFamilies;
}

const QStringList& traditionalFamilies()
{
    static const QStringList kFamilies{
        u"Noto Sans CJK TC"_s, u"Noto Sans TC"_s, u"Source Han Sans TC"_s, u"PingFang TC"_s, u"Microsoft JhengHei UI"_s};
    return kFamilies;
}

/// The system's own family, unless it is only fontconfig's last resort (no desktop chose one) or speaks Chinese by itself:
/// then the Chinese family draws the Latin too, so that a line looks like one piece.
QStringList latinFamilies()
{
    static const QStringList kLastResorts{u"Sans Serif"_s, u"sans"_s, u"Sans"_s, u"DejaVu Sans"_s, QString{}};
    const auto system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    if (kLastResorts.contains(system) || system.contains(u"CJK"_s))
        return {};
    return {system};
}

QStringList families(bool isTraditional)
{
    static const QStringList kLatin = latinFamilies();
    const auto& first = isTraditional ? traditionalFamilies() : simplifiedFamilies();
    const auto& second = isTraditional ? simplifiedFamilies() : traditionalFamilies();
    return kLatin + first + second + QStringList{u"DejaVu Sans"_s};
}

} // namespace

int textSize(TextRole role)
{
    switch (role) {
    case TextRole::Secondary:
        return 11;
    case TextRole::Heading:
        return 17;
    case TextRole::Text:
    case TextRole::Strong:
        break;
    }
    return 13;
}

QFont textFont(TextRole role, const QString& languageTag, double scale)
{
    QFont font;
    font.setFamilies(families(languageTag.startsWith(u"zh-Hant"_s, Qt::CaseInsensitive)
        || languageTag.startsWith(u"zh-TW"_s, Qt::CaseInsensitive) || languageTag.startsWith(u"zh-HK"_s, Qt::CaseInsensitive)));
    font.setPixelSize(qRound(textSize(role) * scale));
    font.setBold(role == TextRole::Strong || role == TextRole::Heading);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

} // namespace exeunt::ui
