// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/inflect.h"

#include "core/text/affix.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::strategy {
namespace {

using text::endsWithAny;
using text::startsWithAny;

bool isVowel(char c)
{
    return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

/// cut, ship, plan: one vowel between consonants.
bool doublesItsEnd(std::string_view word)
{
    if (word.size() < 3 || endsWithAny(word, {"w", "x", "y"}))
        return false;
    const auto vowels = std::count_if(word.begin(), word.end(), isVowel);
    return vowels == 1 && isVowel(word[word.size() - 2]) && !isVowel(word.back());
}

/// A verb as the list has it: the word to bend, what follows it, the forms given with it.
struct Entry {
    std::string word;
    std::string rest; // with its leading space
    std::vector<std::string> given;
};

Entry entryOf(std::string_view verb)
{
    Entry entry;
    const auto space = verb.find(' ');
    entry.rest = space == std::string_view::npos ? "" : std::string{verb.substr(space)};
    std::string_view words = verb.substr(0, space);
    entry.word = words.substr(0, words.find('/'));
    while (words.find('/') != std::string_view::npos) {
        words.remove_prefix(words.find('/') + 1);
        entry.given.emplace_back(words.substr(0, words.find('/')));
    }
    return entry;
}

std::vector<std::string> unique(std::vector<std::string> forms)
{
    std::vector<std::string> kept;
    for (auto& form : forms) {
        if (std::find(kept.begin(), kept.end(), form) == kept.end())
            kept.push_back(std::move(form));
    }
    return kept;
}

/// senken → senk, steigern → steiger.
std::string germanStem(const std::string& infinitive)
{
    return infinitive.substr(0, infinitive.size() - (infinitive.ends_with("en") ? 2 : 1));
}

/// The finite forms of a German verb that a rule gives: senken, senkt, senkte, senkten.
std::vector<std::string> finiteForms(const std::string& infinitive)
{
    const std::string stem = germanStem(infinitive);
    const std::string link = endsWithAny(stem, {"t", "d", "chn", "ffn"}) ? "e" : "";
    return {infinitive, stem + link + "t", stem + link + "te", stem + link + "ten"};
}

std::string participle(const std::string& infinitive)
{
    const std::string stem = germanStem(infinitive);
    const std::string link = endsWithAny(stem, {"t", "d", "chn", "ffn"}) ? "e" : "";
    const bool isPlain = stem.ends_with("ier") || startsWithAny(stem, {"be", "ver", "er", "ent", "zer", "über", "unter"});
    return (isPlain ? "" : "ge") + stem + link + "t";
}

} // namespace

std::vector<std::string> englishForms(std::string_view verb)
{
    const Entry entry = entryOf(verb);
    const std::string& word = entry.word;
    std::vector<std::string> forms{word};
    const bool endsInE = word.ends_with("e");
    const bool endsInY = word.ends_with("y") && word.size() > 1 && !isVowel(word[word.size() - 2]);
    const std::string stem = endsInE ? word.substr(0, word.size() - 1) : doublesItsEnd(word) ? word + word.back() : word;
    const std::string clipped = word.substr(0, word.size() - 1);
    forms.push_back(endsInY ? clipped + "ies" : endsWithAny(word, {"s", "x", "z", "ch", "sh"}) ? word + "es" : word + "s");
    forms.push_back(endsInY ? clipped + "ied" : stem + "ed");
    forms.push_back((word.ends_with("ee") ? word : stem) + "ing");
    forms.insert(forms.end(), entry.given.begin(), entry.given.end());
    for (auto& form : forms)
        form += entry.rest;
    return unique(std::move(forms));
}

std::vector<std::string> germanForms(std::string_view verb)
{
    Entry entry = entryOf(verb);
    const auto plus = entry.word.find('+');
    const std::string prefix = plus == std::string::npos ? "" : entry.word.substr(0, plus);
    const std::string base = plus == std::string::npos ? entry.word : entry.word.substr(plus + 1);
    std::vector<std::string> finite = finiteForms(base);
    finite.insert(finite.end(), entry.given.begin(), entry.given.end());
    std::vector<std::string> forms;
    for (const auto& form : finite)
        forms.push_back(prefix + form + entry.rest);
    forms.push_back(prefix + participle(base) + entry.rest);
    if (!prefix.empty()) {
        forms.push_back(prefix + "zu" + base + entry.rest);
        for (const auto& form : finite)
            forms.push_back(form + "…" + prefix);
    }
    return unique(std::move(forms));
}

} // namespace exeunt::extract::strategy
