// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/empty_state.h"

#include "tests/support/catch.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace exeunt;
using namespace Qt::StringLiterals;

TEST_CASE("an empty page shows all lines of what it says, however small it is", "[ui][widget]")
{
    QWidget window;
    auto* state = new ui::EmptyState{&window};
    const auto words =
        u"Take a company, a kind, a person or a period out of the filter, or add further articles: who held which post, "
        "who left it, and where they went is read out of them."_s;
    state->setWords(u"Nobody to show"_s, words);
    state->addButton(u"Clear the filter"_s);
    for (const QSize size : {QSize{1200, 800}, QSize{520, 360}}) {
        window.resize(size);
        state->setGeometry(window.rect());
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        QLabel* text = nullptr;
        for (auto* label : state->findChildren<QLabel*>())
            text = label->text() == words ? label : text;
        REQUIRE(text);
        CAPTURE(text->width(), text->height(), text->heightForWidth(text->width()));
        CHECK(text->heightForWidth(text->width()) > 2 * QFontMetrics{text->font()}.height());
        CHECK(text->height() >= text->heightForWidth(text->width()));
    }
}
