// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QWidget>

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    QWidget window;
    window.show();
    return QApplication::exec();
}
