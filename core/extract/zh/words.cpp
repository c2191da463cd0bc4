// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/words.h"

#include "core/base/resource.h"
#include "core/extract/table.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>

namespace exeunt::extract::zh {
namespace {

constexpr std::pair<std::string_view, Cue> kCueNames[] = {{"former", Cue::Former}, {"negation", Cue::Negation},
    {"hypothesis", Cue::Hypothesis}, {"attempt", Cue::Attempt}, {"rumour", Cue::Rumour}, {"announce", Cue::Announce},
    {"confirm", Cue::Confirm}, {"plan", Cue::Plan}, {"past", Cue::Past}, {"perfect", Cue::Perfect}, {"speech", Cue::Speech},
    {"media", Cue::Media}, {"owncompany", Cue::OwnCompany}, {"pronoun", Cue::Pronoun}, {"also", Cue::Also}, {"team", Cue::Team},
    {"generic", Cue::Generic}, {"notplace", Cue::NotPlace}, {"honorific", Cue::Honorific}, {"loss", Cue::Loss},
    {"included", Cue::Included}, {"following", Cue::Following}, {"orgsuffix", Cue::OrganizationSuffix},
    {"notorg", Cue::NotOrganization}, {"orgverb", Cue::OrganizationVerb}, {"title", Cue::Title}, {"unit", Cue::UnitSuffix},
    {"notname", Cue::NotName}, {"common", Cue::Common}, {"denial", Cue::Denial}, {"untrue", Cue::Untrue},
    {"notevent", Cue::NotEvent}, {"hearsay", Cue::Hearsay}, {"resume", Cue::Resume}, {"passive", Cue::Passive},
    {"columnname", Cue::ColumnName}, {"columnfrom", Cue::ColumnFrom}, {"columnto", Cue::ColumnTo},
    {"columndate", Cue::ColumnDate}, {"listhead", Cue::ListHead}, {"effectday", Cue::EffectDay}, {"comesfrom", Cue::ComesFrom},
    {"post", Cue::Post}, {"byhand", Cue::ByHand}, {"orgnoun", Cue::OrganizationNoun}, {"topic", Cue::Topic},
    {"named", Cue::Named}, {"latinorg", Cue::LatinOrganization}, {"place", Cue::Place}, {"business", Cue::BusinessWord},
    {"reportsto", Cue::ReportsTo}, {"reports", Cue::Reports}, {"nickname", Cue::Nickname}, {"realname", Cue::RealName},
    {"passing", Cue::Passing}, {"reason", Cue::Reason}, {"size", Cue::Size}, {"wave", Cue::Wave}, {"when", Cue::When},
    {"newly", Cue::Newly}, {"keeps", Cue::Keeps}};

constexpr std::pair<std::string_view, Frame::End> kEnds[] = {{"person", Frame::End::Person}, {"team", Frame::End::Team},
    {"from", Frame::End::From}, {"to", Frame::End::To}, {"role", Frame::End::Role}, {"newrole", Frame::End::NewRole}};

constexpr std::u32string_view kNeverGiven =
    U"的了在是不有和与及或被将已曾也都就还从到向对为于把让使等这那其此个们他她它我你您吗呢"
    U"吧啊么没很更最又再才而且但并因所者由据称说要乃"
    U"月日号秒名次种类项条只些各每第两几多出入离任职辞";
constexpr std::u32string_view kSeldomGiven =
    U"若如之则以再最时分年位家上下内外中前后间里底初末左右去来至至会可能好新老大小人公司业产品部";

char32_t onlyChar(std::string_view text)
{
    const auto first = text::decodeAt(text, 0);
    return first.length == text.size() ? first.value : U'\0';
}

/// "to+newrole", "from!", "person/team"; "-" is no slot.
Frame::Slot slotOf(std::string_view cell)
{
    Frame::Slot slot;
    if (cell.ends_with('!')) {
        slot.isRequired = true;
        cell.remove_suffix(1);
    }
    while (!cell.empty()) {
        const std::size_t end = cell.find('+');
        const std::string_view part = cell.substr(0, end);
        for (const auto& [name, value] : kEnds) {
            if (part == name)
                slot.ends.push_back(value);
        }
        cell = end == std::string_view::npos ? std::string_view{} : cell.substr(end + 1);
    }
    return slot;
}

} // namespace

bool Frame::Slot::takes(End end) const
{
    return std::find(ends.begin(), ends.end(), end) != ends.end();
}

Words::Words()
{
    readFrames();
    readTriggers();
    readCues();
    readTitles();
    readList("lexicon/zh/units.txt", Cue::UnitSuffix);
    readList("lexicon/zh/not_names.txt", Cue::NotName);
    readList("lexicon/zh/common_words.txt", Cue::Common);
    readList("lexicon/zh/verbs.txt", Cue::Verb);
    readNames();
    for (const Word& word : m_words)
        m_cues.push_back(word.cues);
}

void Words::addWord(std::string_view text, CueMask cues, int frame)
{
    if (text.empty())
        return;
    if (!m_index.contains(text)) {
        m_index[text] = static_cast<int>(m_words.size());
        m_words.push_back({std::string{text}, 0, -1});
    }
    Word& word = m_words[static_cast<std::size_t>(m_index[text])];
    word.cues |= cues;
    if (frame >= 0)
        word.frame = frame;
}

void Words::readFrames()
{
    for (const auto& row : tableRows(resource("lexicon/zh/frames.tsv").value_or(""))) {
        if (row.size() >= 6)
            m_frames.push_back(
                {std::string{row[0]}, std::string{row[1]}, slotOf(row[2]), slotOf(row[3]), slotOf(row[4]), slotOf(row[5])});
    }
}

void Words::readTriggers()
{
    for (const auto& row : tableRows(resource("lexicon/zh/triggers.tsv").value_or(""))) {
        const auto frame =
            std::find_if(m_frames.begin(), m_frames.end(), [&](const Frame& f) { return row.size() > 1 && f.name == row[1]; });
        // A word of frame "none" only keeps shorter triggers from matching inside it (离世, 升格为).
        addWord(row[0], maskOf(Cue::Trigger), frame == m_frames.end() ? -1 : static_cast<int>(frame - m_frames.begin()));
    }
}

void Words::readCues()
{
    for (const auto& row : tableRows(resource("lexicon/zh/cues.tsv").value_or(""))) {
        for (const auto& [name, cue] : kCueNames) {
            if (row.size() > 1 && row[0] == name) {
                for (const auto word : cellParts(row[1]))
                    addWord(word, maskOf(cue));
            }
        }
    }
}

void Words::readList(std::string_view path, Cue cue)
{
    for (const auto& row : tableRows(resource(path).value_or("")))
        addWord(row[0], maskOf(cue));
}

void Words::readTitles()
{
    for (const auto& row : tableRows(resource("lexicon/zh/titles.tsv").value_or(""))) {
        const std::string_view kind = row.size() > 1 ? row[1] : std::string_view{};
        const bool isTop =
            kind == "chief" || kind == "founder" || kind == "board" || (kind == "executive" && !row[0].ends_with("总监"));
        // Journalists and politicians hold posts too, but not in a company that people leave.
        addWord(row[0], isTop ? maskOf(Cue::Title, Cue::TopTitle) : maskOf(Cue::Title));
    }
}

void Words::readNames()
{
    for (const auto& row : tableRows(resource("lexicon/zh/surnames.txt").value_or("")))
        m_surnames.insert(onlyChar(row[0]));
    for (const auto& row : tableRows(resource("lexicon/zh/risky_surnames.txt").value_or("")))
        m_riskySurnames.insert(onlyChar(row[0]));
    for (const auto& row : tableRows(resource("lexicon/zh/surnames_compound.txt").value_or(""))) {
        const auto first = text::decodeAt(row[0], 0);
        m_compoundFirst.insert(first.value);
        if (first.length < row[0].size())
            m_compoundSurnames.insert(
                (static_cast<std::uint64_t>(first.value) << 32U) | text::decodeAt(row[0], first.length).value);
    }
    for (const auto& row : tableRows(resource("lexicon/zh/transcription.txt").value_or(""))) {
        for (text::Utf8Walk walk{row[0]}; !walk.atEnd(); walk.next())
            m_transcription.insert(walk.value());
    }
    readGivenCharacters();
}

/// Weights as the list has them, then the characters that running text needs for other ends.
void Words::readGivenCharacters()
{
    std::vector<std::pair<char32_t, double>> listed;
    double heaviest = 1;
    for (const auto& row : tableRows(resource("lexicon/zh/given_characters.tsv").value_or(""))) {
        if (row.size() > 1) {
            listed.emplace_back(onlyChar(row[0]), std::log1p(std::atof(std::string{row[1]}.c_str())));
            heaviest = std::max(heaviest, listed.back().second);
        }
    }
    for (const auto& [character, weight] : listed)
        m_givenWeights.set(character, static_cast<float>(weight / heaviest));
    for (const char32_t character : kSeldomGiven)
        m_givenWeights.set(character, m_givenWeights.at(character) > 0.5F ? 0.1F : -0.8F);
    for (const char32_t character : kNeverGiven)
        m_givenWeights.set(character, -3);
}

bool Words::isInCompounds(char32_t first, char32_t second) const
{
    return m_compoundSurnames.count((static_cast<std::uint64_t>(first) << 32U) | second) > 0;
}

void Words::addTo(ListScan& scan, std::uint32_t list) const
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        scan.add(list, m_words[i].text, static_cast<std::uint32_t>(i));
}

CueMask Words::cuesOf(std::string_view text) const
{
    const int* found = m_index.find(text);
    return found ? cues(*found) : 0;
}

namespace {

std::vector<WordHit> inCharacters(const std::vector<AhoCorasick::Hit>& hits, const CharText& text)
{
    std::vector<WordHit> counted;
    counted.reserve(hits.size());
    for (const auto& hit : hits)
        counted.push_back({text.chars(hit.span), static_cast<int>(hit.word)});
    return counted;
}

} // namespace

WordMap::WordMap(const Words& words, const std::vector<AhoCorasick::Hit>& hits, const CharText& text)
    : m_words{words}
    , m_hits{inCharacters(hits, text)}
    , m_beginIndex(text.size() + 2)
    , m_byEnd(m_hits.size())
    , m_endIndex(text.size() + 3)
    , m_beginCues(text.size() + 1)
    , m_endCues(text.size() + 1)
{
    for (const WordHit& hit : m_hits) {
        ++m_beginIndex[hit.span.begin + 1];
        ++m_endIndex[hit.span.end + 1];
        m_beginCues[hit.span.begin] |= cues(hit);
        m_endCues[hit.span.end] |= cues(hit);
    }
    for (std::size_t at = 1; at < m_beginIndex.size(); ++at)
        m_beginIndex[at] += m_beginIndex[at - 1];
    for (std::size_t at = 1; at < m_endIndex.size(); ++at)
        m_endIndex[at] += m_endIndex[at - 1];
    auto free = m_endIndex;
    for (std::size_t i = 0; i < m_hits.size(); ++i)
        m_byEnd[free[m_hits[i].span.end]++] = static_cast<std::uint32_t>(i);
}

const WordHit* WordMap::hitBeginning(std::size_t at, CueMask cueMask) const
{
    if (!mayBegin(at, cueMask))
        return nullptr;
    for (std::size_t i = m_beginIndex[at]; i < m_beginIndex[at + 1]; ++i) {
        if ((cues(m_hits[i]) & cueMask) != 0)
            return &m_hits[i];
    }
    return nullptr;
}

const WordHit* WordMap::hitEnding(std::size_t end, CueMask cueMask) const
{
    if (!mayEnd(end, cueMask))
        return nullptr;
    const WordHit* longest = nullptr;
    for (std::size_t i = m_endIndex[end]; i < m_endIndex[end + 1]; ++i) {
        const WordHit& hit = m_hits[m_byEnd[i]];
        if ((cues(hit) & cueMask) != 0 && (!longest || hit.span.size() > longest->span.size()))
            longest = &hit;
    }
    return longest;
}

CueMask WordMap::exactly(const Span& span) const
{
    if (span.begin >= m_beginCues.size() || m_beginCues[span.begin] == 0)
        return 0;
    for (std::size_t i = m_beginIndex[span.begin]; i < m_beginIndex[span.begin + 1]; ++i) {
        if (m_hits[i].span.end == span.end)
            return cues(m_hits[i]);
    }
    return 0;
}

const WordHit* WordMap::firstIn(const Span& span, CueMask cueMask) const
{
    const std::size_t end = std::min(span.end, m_beginCues.size());
    for (std::size_t at = span.begin; at < end; ++at) {
        if ((m_beginCues[at] & cueMask) == 0)
            continue;
        for (std::size_t i = m_beginIndex[at]; i < m_beginIndex[at + 1]; ++i) {
            if (m_hits[i].span.end <= span.end && (cues(m_hits[i]) & cueMask) != 0)
                return &m_hits[i];
        }
    }
    return nullptr;
}

const WordHit* WordMap::lastIn(const Span& span, CueMask cueMask) const
{
    for (std::size_t at = std::min(span.end, m_beginCues.size()); at-- > span.begin;) {
        if ((m_beginCues[at] & cueMask) == 0)
            continue;
        for (std::size_t i = m_beginIndex[at + 1]; i-- > m_beginIndex[at];) {
            if (m_hits[i].span.end <= span.end && (cues(m_hits[i]) & cueMask) != 0)
                return &m_hits[i];
        }
    }
    return nullptr;
}

} // namespace exeunt::extract::zh
