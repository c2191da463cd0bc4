// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/modality.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

bool isClauseEnd(const Token& token)
{
    return token.isMark(',') || token.isMark(';') || token.isMark(':');
}

/// "Norvane, which declined to comment, has promoted": behind the aside that begins at `at`, before `end`.
std::size_t pastAside(const std::vector<Token>& tokens, std::size_t at, std::size_t end)
{
    if (!tokens[at].isMark(',') || at + 1 >= end || (tokens[at + 1].lower != "which" && tokens[at + 1].lower != "who"))
        return at;
    for (std::size_t close = at + 2; close + 1 < end; ++close)
        if (tokens[close].isMark(','))
            return close;
    return at;
}

/// "If he did go, his deputy would be favourite to replace him"
bool isSupposed(const std::vector<Token>& tokens, const Sentence& sentence)
{
    const auto& opener = tokens[sentence.first].lower;
    if (opener != "if" && opener != "should" && opener != "were")
        return false;
    for (std::size_t at = sentence.first + 1; at < sentence.last; ++at)
        if (tokens[at].lower == "would" || tokens[at].lower == "could" || tokens[at].lower == "might")
            return true;
    return false;
}

/// "…, wies ein Sprecher zurück", "… seien frei erfunden": a verdict on what the whole sentence says.
bool isRejectedInGerman(const std::vector<Token>& tokens, const Sentence& sentence)
{
    bool hasRejected = false;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        if (tokens[at].is(Untrue) || (hasRejected && tokens[at].lower == "zurück"))
            return true;
        hasRejected = hasRejected || tokens[at].is(Reject);
    }
    return false;
}

} // namespace

Modality modalityOf(const TokenText& text, const Sentence& sentence, const Vocabulary& vocabulary, std::size_t subject,
    std::size_t first, std::size_t last)
{
    const auto& tokens = text.tokens;
    Modality modality;
    // Near: between subject and verb (English), in the whole clause (German, whose verbs stand at its end).
    std::size_t left = first;
    while (left > sentence.first && !isClauseEnd(tokens[left - 1]) && first - left < 60)
        --left;
    std::size_t right = last;
    while (right < sentence.last && !isClauseEnd(tokens[right]) && right - last < 40)
        ++right;
    const bool isGerman = vocabulary.isGerman();
    const std::size_t nearFirst = isGerman ? left : std::max(left, first > 5 ? first - 5 : 0);
    const std::size_t nearLast = isGerman ? right : first;
    for (std::size_t at = nearFirst; at < nearLast; ++at) {
        const auto& token = tokens[at];
        const bool isMonth = token.is(Month) && token.isCapital && at > sentence.first;
        const bool isInside = at >= first && at < last; // "is no longer", "nicht mehr": what the verb itself says
        const bool isAlmost = isGerman && (token.lower == "fast" || token.lower == "beinahe") && at + 1 < tokens.size()
            && (tokens[at + 1].is(Amount) || tokens[at + 1].isNumber || tokens[at + 1].is(Determiner)); // "nach fast elf Jahren"
        if (!isInside && !isAlmost && (token.is(Negator) || token.lower.ends_with("n't") || token.lower.ends_with("n’t"))
            && !(at + 1 < tokens.size() && tokens[at + 1].lower == "only")
            && !(at + 1 < tokens.size() && tokens[at + 1].lower == "nur"))
            modality.isDenied = true;
        if (token.is(Condition) && !isMonth && (at >= subject || isGerman))
            modality.isDenied = true;
        if (token.is(Future) && (isGerman || (at >= subject && at + 4 >= first)))
            modality.isFuture = true;
    }
    if (isGerman && (left > sentence.first) && first < last) {
        // "…, dass X die Firma verlässt": what governs the clause stands before it.
        for (std::size_t at = left; at < std::min(left + 2, last); ++at)
            if (tokens[at].lower == "dass" || tokens[at].lower == "zu")
                left = sentence.first;
        for (std::size_t at = first; at > left && first - at < 2; --at)
            if (tokens[at - 1].lower == "zu")
                left = sentence.first;
    }
    // What governs the subject: denied that …, if …, called on … to, want … to.
    std::size_t governing = std::min(subject, first);
    bool crossesThat = false;
    while (governing > sentence.first && first - governing < 40) {
        const auto& token = tokens[governing - 1];
        if (token.isMark(';') || token.isMark(':') || token.lower == "but" || token.lower == "while" || token.lower == "aber"
            || token.lower == "doch")
            break;
        if (token.isMark(',') && !isGerman && !crossesThat)
            break;
        if (token.isMark(',') && isGerman && governing - 1 < left)
            break;
        if (token.lower == "that" || token.lower == "dass")
            crossesThat = true;
        --governing;
    }
    for (std::size_t at = governing; at < (isGerman ? right : first); ++at) {
        if (!isGerman)
            at = pastAside(tokens, at, first);
        const auto& token = tokens[at];
        if (token.lengthOf(Denial) > 0 && !(at < first && tokens[at].lengthOf(Denial) + at > first + 3))
            modality.isDenied = true;
        if (!isGerman && at < subject && token.is(Condition) && !(token.is(Month) && token.isCapital && at > sentence.first))
            modality.isDenied = true;
        if (!isGerman && at < subject && at + 6 > subject && (token.lower == "no" || token.lower == "not"))
            modality.isDenied = modality.isDenied || tokens[at].is(Negator);
    }
    for (std::size_t at = last; at + 1 < sentence.last && at < last + 30; ++at) {
        if (!isGerman && tokens[at].is(Be) && tokens[at + 1].is(Untrue))
            modality.isDenied = true;
        if (tokens[at].lower == "but" && at + 3 < sentence.last)
            for (std::size_t look = at + 1; look < std::min(at + 4, sentence.last); ++look)
                modality.isDenied = modality.isDenied || tokens[look].lower == "stayed" || tokens[look].lower == "declined"
                    || tokens[look].lower == "failed";
    }
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        if (tokens[at].lengthOf(Hedge) > 0 && (!isGerman || (at >= left && at < right) || !tokens[at].is(Auxiliary)))
            modality.isRumoured = true;
        modality.isReversed = modality.isReversed || tokens[at].lengthOf(Reversal) > (isGerman ? 0 : 1); // "after all"
        if (tokens[at].is(Say) && !(at >= first && at < last))
            modality.isSaid = true;
    }
    if (!isGerman) { // "would return, if the papers are signed"
        bool isWould = false;
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            isWould = isWould || (at < first && at + 4 >= first && tokens[at].lower == "would");
            modality.isDenied =
                modality.isDenied || (isWould && at > last && (tokens[at].lower == "if" || tokens[at].lower == "unless"));
        }
    }
    if (!isGerman && isSupposed(tokens, sentence))
        modality.isDenied = true;
    if (!isGerman && tokens[first].is(Future))
        modality.isFuture = true; // "will be", "is to become"
    if (!isGerman && tokens[sentence.first].lower == "had" && sentence.first + 1 < sentence.last
        && tokens[sentence.first + 1].isCapital)
        modality.isDenied = true; // "Had she joined, …"
    for (std::size_t at = sentence.first; at < first && !isGerman; ++at)
        modality.isReversed = modality.isReversed || tokens[at].lengthOf(Reversal) > 0;
    if (isGerman && isRejectedInGerman(tokens, sentence))
        modality.isDenied = true;
    if (tokens[sentence.last - 1].isMark('?'))
        modality.isDenied = true;
    return modality;
}

} // namespace exeunt::extract::western
