// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/claims_json.h"

#include "core/text/utf8.h"
#include "tests/store/sample_content.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace exeunt;
using namespace exeunt::test;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keysOf(const Json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

using Keys = std::vector<std::string>;

/// The piece of a text between two code points.
std::string piece(const std::string& text, std::size_t start, std::size_t end)
{
    const text::CodePointIndex index{text};
    return text.substr(index.toByte(start), index.toByte(end) - index.toByte(start));
}

} // namespace

TEST_CASE("the claims format has its keys in their order", "[service]")
{
    const auto json = Json::parse(service::claimsJson(someArticle(), someClaims()));
    CHECK(keysOf(json) == Keys{"article", "moves", "affiliations", "reporting", "strategies"});
    CHECK(keysOf(json["article"])
        == Keys{"source", "title", "outlet", "author", "published", "published_from", "language", "text", "removed"});
    CHECK(keysOf(json["moves"][0])
        == Keys{"person", "team", "unit_moved", "kind", "from", "to", "role", "new_role", "date", "announced", "reported",
            "status", "confidence", "background", "evidence"});
    CHECK(keysOf(json["affiliations"][0]) == Keys{"person", "organization", "unit", "role", "when", "evidence"});
    CHECK(keysOf(json["reporting"][0]) == Keys{"person", "manager", "organization", "evidence"});
    CHECK(
        keysOf(json["strategies"][0]) == Keys{"organization", "aspect", "statement", "date", "voice", "confidence", "evidence"});
    CHECK(keysOf(json["moves"][0]["evidence"][0]) == Keys{"start", "end", "quote"});
}

TEST_CASE("the claims format says what the claims say", "[service]")
{
    const auto json = Json::parse(service::claimsJson(someArticle(), someClaims()));
    CHECK(json["article"]["removed"] == Json::parse(R"([{"kind": "pinyin", "count": 12}, {"kind": "chrome", "count": 3}])"));
    CHECK(json["article"]["published_from"] == "page");
    const auto& move = json["moves"][0];
    CHECK(move["person"] == Json::parse(R"({"name": "陆闻远", "aliases": ["陸聞遠", "Wenyuan Lu"]})"));
    CHECK(move["from"] == Json::parse(R"({"organization": "北桥", "unit": "语音实验室"})"));
    CHECK(move["to"] == Json::parse(R"({"organization": "Norvane", "unit": null})"));
    CHECK(move["kind"] == "move");
    CHECK(move["team"] == false);
    CHECK(move["unit_moved"].is_null());
    CHECK(move["date"] == "2031-05~");
    CHECK(move["status"] == "announced");
    CHECK(move["confidence"] == 0.75);
    CHECK(move["background"] == true);
    const auto& team = json["moves"][1];
    CHECK(team["person"].is_null());
    CHECK(team["from"].is_null());
    CHECK(team["date"].is_null());
    CHECK(team["unit_moved"] == "推理团队");
    CHECK(json["affiliations"][0]["when"] == "past");
    CHECK(json["reporting"][0]["manager"]["name"] == "Ida Sorn");
    CHECK(json["strategies"][0]["aspect"] == "talent");
    CHECK(json["strategies"][0]["voice"] == "analyst");
}

TEST_CASE("every quote stands where its offsets say, in code points", "[service]")
{
    const auto json = Json::parse(service::claimsJson(someArticle(), someClaims()));
    const auto text = json["article"]["text"].get<std::string>();
    std::size_t quotes = 0;
    for (const auto* list : {"moves", "affiliations", "reporting", "strategies"})
        for (const auto& claim : json[list])
            for (const auto& evidence : claim["evidence"]) {
                CHECK(piece(text, evidence["start"], evidence["end"]) == evidence["quote"].get<std::string>());
                ++quotes;
            }
    CHECK(quotes == 6);
    CHECK(json["moves"][0]["evidence"][1]["start"] == 9); // nine characters, 27 bytes
}

TEST_CASE("an article that says nothing gives empty lists and nulls", "[service]")
{
    article::Article bare;
    bare.source = "bare.txt";
    bare.language = "en";
    bare.text = "Nothing.";
    bare.title = "";
    const auto json = Json::parse(service::claimsJson(bare, {}));
    CHECK(json["article"]["title"].is_null());
    CHECK(json["article"]["published"].is_null());
    CHECK(json["article"]["published_from"].is_null());
    for (const auto* list : {"moves", "affiliations", "reporting", "strategies"})
        CHECK((json[list].is_array() && json[list].empty()));
}

TEST_CASE("bytes that are no UTF-8 never reach the file", "[service]")
{
    auto article = someArticle();
    article.source = "br\xFFken.txt";
    CHECK(text::firstInvalid(service::claimsJson(article, someClaims())) == std::string_view::npos);
}
