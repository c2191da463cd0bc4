// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "tests/support/catch.h"
#include "ui/style/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>

#include <array>

using namespace exeunt;
using namespace Qt::StringLiterals;

namespace {

double contrast(const QColor& a, const QColor& b)
{
    const auto rgb = [](const QColor& c) {
        return view::Rgb{
            static_cast<std::uint8_t>(c.red()), static_cast<std::uint8_t>(c.green()), static_cast<std::uint8_t>(c.blue())};
    };
    return view::contrast(rgb(a), rgb(b));
}

} // namespace

TEST_CASE("text keeps 4.5 to 1 and marks 3 to 1 in every theme", "[ui][style]")
{
    for (const auto kind : {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::Print}) {
        const auto& t = ui::theme(kind);
        CAPTURE(static_cast<int>(kind));
        for (const auto& ground : {t.window, t.panel, t.band, t.strip, t.chip, t.control}) {
            CAPTURE(ground.name().toStdString());
            CHECK(contrast(t.ink, ground) >= 4.5);
            CHECK(contrast(t.inkSecondary, ground) >= 4.5);
        }
        for (const auto& ground : {t.selection, t.evidence, t.tooltip, t.accentSoft, t.controlHover, t.controlPressed})
            CHECK(contrast(t.ink, ground) >= 4.5);
        for (const auto& ground : {t.panel, t.window, t.accentSoft})
            CHECK(contrast(t.accentInk, ground) >= 4.5);
        CHECK(contrast(t.inkOnAccent, t.accent) >= 4.5);
        CHECK(contrast(t.departed, t.panel) >= 4.5);
        CHECK(contrast(t.departed, t.window) >= 4.5);
        CHECK(contrast(t.goodInk, t.good) >= 4.5);
        CHECK(contrast(t.warnInk, t.warn) >= 4.5);
        CHECK(contrast(t.badInk, t.bad) >= 4.5);
        for (const auto& ground : {t.window, t.band, t.panel, t.strip}) {
            CHECK(contrast(t.neutralMark, ground) >= 3.0);
            CHECK(contrast(t.focus, ground) >= 3.0);
            CHECK(contrast(t.accent, ground) >= 3.0);
            CHECK(contrast(t.lineStrong, t.panel) >= 3.0);
        }
        for (view::NameIndex company = 0; company < view::kCompanyColourCount; ++company)
            for (const auto& ground : {t.window, t.band, t.panel}) {
                CAPTURE(company, ground.name().toStdString());
                CHECK(contrast(ui::companyColor(t, company), ground) >= 3.0);
            }
    }
}

TEST_CASE("Chinese is drawn with Chinese glyphs, by the text's script", "[ui][style]")
{
    const auto families = QFontDatabase::families();
    if (!families.contains(u"Noto Sans CJK SC"_s) || !families.contains(u"Noto Sans CJK TC"_s)) {
        WARN("Noto Sans CJK is not installed");
        return;
    }
    const auto simplified = ui::textFont(ui::TextRole::Text);
    const auto traditional = ui::textFont(ui::TextRole::Text, u"zh-Hant"_s);
    CHECK(simplified.families().indexOf(u"Noto Sans CJK SC"_s) < simplified.families().indexOf(u"Noto Sans CJK TC"_s));
    CHECK(traditional.families().indexOf(u"Noto Sans CJK TC"_s) < traditional.families().indexOf(u"Noto Sans CJK SC"_s));
    for (const auto& family : simplified.families())
        CHECK_FALSE(family.contains(u"JP"_s));
    CHECK(QFontMetrics{simplified}.inFont(QChar{0x96F6}));
    CHECK(ui::textFont(ui::TextRole::Heading).pixelSize() == 17);
    CHECK(ui::textFont(ui::TextRole::Secondary, {}, 2).pixelSize() == 22);
}
