// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/person_names.h"

#include "core/text/romanize.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <set>

namespace exeunt::resolve {
namespace {

using Words = std::vector<std::string>;

/// The words of a Latin name: lower case, marks gone, hyphens and points inside a word kept apart.
struct Latin {
    Words words;                  // "jonas", "k", "ferber"
    std::vector<bool> isHyphened; // Chung-mou
};

Latin latinWords(std::string_view name)
{
    Latin latin;
    bool isNew = true;
    for (const char c : text::withoutMarks(name)) {
        if (c == ' ' || c == '.' || c == ',') {
            isNew = true;
        } else if (c == '-' && !latin.words.empty()) {
            latin.isHyphened.back() = true;
        } else if (c != '\'') {
            if (isNew) {
                latin.words.emplace_back();
                latin.isHyphened.push_back(false);
            }
            latin.words.back() += c;
            isNew = false;
        }
    }
    return latin;
}

bool isInitial(const std::string& word)
{
    return word.size() == 1;
}

std::string joined(Words::const_iterator begin, Words::const_iterator end)
{
    std::string text;
    for (; begin != end; ++begin)
        text += *begin;
    return text;
}

bool isPinyinName(const Words& words)
{
    return words.size() >= 2 && words.size() <= 4 && std::all_of(words.begin(), words.end(), text::isPinyin);
}

bool isHan(std::string_view name)
{
    return isHanName(name) && name.find("·") == std::string_view::npos;
}

void addHan(NameKeys& keys, std::string_view name)
{
    if (text::countCodePoints(name) < 2 || !isHan(name))
        return;
    const auto pinyin = text::pinyinOf(name);
    keys.answers.push_back({Likeness::Romanized, pinyin});
    keys.answers.push_back({Likeness::Romanized, "w" + text::wadeGilesOf(pinyin)});
}

/// Wenhao Huang, Huang Wenhao, Huang Wen Hao; Chung-mou Chang, Chang Chung-mou
void addRomanized(NameKeys& keys, const Latin& name)
{
    const auto& words = name.words;
    if (words.size() < 2 || words.size() > 4)
        return;
    const auto surnameFirst = joined(words.begin(), words.end());
    const auto surnameLast = words.back() + joined(words.begin(), words.end() - 1);
    if (isPinyinName(words)) {
        keys.asks.push_back({Likeness::Romanized, surnameFirst});
        keys.asks.push_back({Likeness::Romanized, surnameLast});
        Words sorted = words;
        std::sort(sorted.begin(), sorted.end());
        std::string key = "p";
        for (const auto& word : sorted)
            key += ' ' + word;
        keys.own.push_back(key);
    }
    if (std::find(name.isHyphened.begin(), name.isHyphened.end(), true) != name.isHyphened.end()) {
        keys.asks.push_back({Likeness::Romanized, "w" + surnameFirst});
        keys.asks.push_back({Likeness::Romanized, "w" + surnameLast});
    }
}

/// Jonas Karl Ferber is asked for as Jonas Ferber, J. Ferber and Ferber.
void addParts(NameKeys& keys, const Latin& name)
{
    const auto& words = name.words;
    const auto& surname = words.back();
    if (words.size() == 1) {
        if (!isInitial(surname)) {
            keys.asks.push_back({Likeness::Surname, surname});
            keys.asks.push_back({Likeness::GivenName, surname});
        }
        return;
    }
    const auto firstAndLast = words.front() + ' ' + surname;
    const bool hasInitials = isInitial(words.front());
    if (words.size() > 2 && !hasInitials)
        keys.answers.push_back({Likeness::WithoutMiddleName, firstAndLast});
    if (words.size() == 2 && !hasInitials)
        keys.asks.push_back({Likeness::WithoutMiddleName, firstAndLast});
    (hasInitials ? keys.asks : keys.answers).push_back({Likeness::Initials, words.front().substr(0, 1) + ' ' + surname});
    keys.answers.push_back({Likeness::Surname, surname});
    if (!hasInitials)
        keys.answers.push_back({Likeness::GivenName, words.front()});
    if (words.size() > 2) // van der Berg, de Vries
        keys.answers.push_back({Likeness::Surname, words[words.size() - 2] + surname});
    if (isPinyinName(words))
        keys.answers.push_back({Likeness::Surname, words.front()});
}

/// A form that stands for the person and nobody else: no lone surname, no first name out of the full one.
bool isTelling(const std::string& form, const std::string& fullName)
{
    if (text::countCodePoints(form) < 2)
        return false;
    const bool isOneWord = form.find(' ') == std::string::npos;
    return isHanName(form) || !isOneWord || form == fullName || fullName.find(' ') == std::string::npos;
}

/// Full names that do not follow from each other: no spelling without marks, no pinyin beside the Chinese name.
std::vector<std::string> distinctNames(const std::vector<std::string>& forms, const NameKeys& keys, const Input& input)
{
    const auto isRomanized = [&](const std::string& name) {
        return std::binary_search(keys.answers.begin(), keys.answers.end(), LikeKey{Likeness::Romanized, name});
    };
    std::vector<std::string> names;
    for (const auto& form : forms) {
        if (!isFull(form))
            continue;
        if (isHanName(form)) {
            names.push_back(input.fold(form));
            continue;
        }
        const auto words = latinWords(form).words;
        const auto surnameFirst = joined(words.begin(), words.end());
        if (!isRomanized(surnameFirst) && !isRomanized(words.back() + joined(words.begin(), words.end() - 1)))
            names.push_back(surnameFirst);
    }
    return names;
}

template <class T>
void tidy(std::vector<T>& keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

} // namespace

bool isHanName(std::string_view name)
{
    return !name.empty() && text::isHan(text::decodeAt(name, 0).value);
}

bool isFull(std::string_view name)
{
    if (isHanName(name))
        return text::countCodePoints(name) >= 2;
    const auto words = latinWords(name).words;
    return words.size() >= 2 && !isInitial(words.front());
}

NameKeys keysOf(const article::PersonName& person, const Input& input)
{
    NameKeys keys;
    auto forms = person.aliases;
    forms.push_back(person.name);
    for (const auto& form : forms) {
        if (form != person.name && !isTelling(form, person.name))
            continue;
        keys.own.push_back(input.fold(form));
        if (isHanName(form)) {
            addHan(keys, keys.own.back()); // simplified: a surname has its reading there
            continue;
        }
        keys.own.push_back(input.fold(text::withoutMarks(form)));
        keys.own.push_back(input.fold(text::withSpelledMarks(form)));
        if (const auto latin = latinWords(form); !latin.words.empty()) {
            addRomanized(keys, latin);
            addParts(keys, latin);
        }
    }
    tidy(keys.own);
    tidy(keys.answers);
    tidy(keys.asks);
    keys.names = distinctNames(forms, keys, input);
    tidy(keys.names);
    return keys;
}

} // namespace exeunt::resolve
