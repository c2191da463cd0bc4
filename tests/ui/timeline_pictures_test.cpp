// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden: writes the pictures a designer looks at. Run with "[.pictures]" and EXEUNT_PICTURES=folder.
#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_page.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

using namespace exeunt;
using namespace Qt::StringLiterals;
using view::timeline::LaneMode;

namespace {

struct Picture {
    const char* name;
    std::size_t facts;
    std::size_t companies;
    QSize size;
    ui::ThemeKind theme;
    LaneMode mode;
    double zoom;
};

void draw(const Picture& picture, const QDir& folder)
{
    ui::TimelinePage page;
    page.resize(picture.size);
    page.setTheme(picture.theme);
    page.setLaneMode(picture.mode);
    const auto table = std::make_shared<const view::FactTable>(test::syntheticSnapshot({picture.facts, picture.companies, 7}));
    page.showFacts(table, {});
    page.show();
    QApplication::processEvents();
    if (picture.zoom != 1)
        page.canvas().zoomBy(picture.zoom);
    if (table->size() > 4)
        page.selectFact(table->fact(4).id);
    QApplication::processEvents();
    CHECK(page.grab().save(folder.filePath(QString::fromLatin1(picture.name) + u".png"_s)));
}

} // namespace

TEST_CASE("pictures of the timeline for the eye", "[.pictures]")
{
    const QDir folder{qEnvironmentVariable("EXEUNT_PICTURES", u"."_s)};
    const QSize usual{960, 800}, small{600, 520}, large{2080, 1300};
    using ui::ThemeKind;
    for (const auto& picture : {
             Picture{"t0-light", 0, 8, usual, ThemeKind::Light, LaneMode::Company, 1},
             Picture{"t5-light", 5, 3, usual, ThemeKind::Light, LaneMode::Company, 1},
             Picture{"t30-light", 30, 8, usual, ThemeKind::Light, LaneMode::Company, 1},
             Picture{"t30-dark", 30, 8, usual, ThemeKind::Dark, LaneMode::Company, 1},
             Picture{"t30-person", 30, 8, usual, ThemeKind::Light, LaneMode::Person, 1},
             Picture{"t30-outlet", 30, 8, usual, ThemeKind::Dark, LaneMode::Outlet, 1},
             Picture{"t30-small", 30, 8, small, ThemeKind::Light, LaneMode::Company, 1},
             Picture{"t300-large", 300, 12, large, ThemeKind::Light, LaneMode::Company, 1},
             Picture{"t1000-light", 1000, 8, usual, ThemeKind::Light, LaneMode::Company, 1},
             Picture{"t100k-light", 100000, 40, QSize{1400, 900}, ThemeKind::Light, LaneMode::Company, 1},
             Picture{"t100k-zoom", 100000, 40, QSize{1400, 900}, ThemeKind::Dark, LaneMode::Company, 40},
         })
        draw(picture, folder);
}
