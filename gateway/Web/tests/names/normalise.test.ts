import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise, Spellings } from "../../src/names/normalise";

for (const [text, expected] of [
  ["Zijthoff-Çelik", "zijthoffcelik"], ["STRAẞE Straße", "strassestrasse"], ["Æbelø ÆBELØ", "aebeloaebelo"], ["Œuvre œ", "oeuvreoe"],
  ["Wałęsa ŁÓDŹ", "walesalodz"], ["Đặng đ Ðð Þþ", "dangdddthth"], ["ĲSBRAND ĳsbrand IJsbrand", "ijsbrandijsbrandijsbrand"],
  ["Nguyễn Thị Ố", "nguyenthio"], ["İzmir", "izmir"], ["e\u0301e\u0308\u0323", "ee"], ["ﬁﬂ Ａｂｃ 𝐀𝒷 Ⅷ K Å", "fiflabcabviiika"],
  ["ŉ ſ ŀ ª º", "nslao"], ["O'Brien 2e", "obriene"], ["Иван 李 محمد 123 .-|:", ""], ["a\uD800b\uDC00c", "abc"], ["", ""],
] as const) {
  test(`brings ${JSON.stringify(text)} down to letters`, () => assert.equal(normalise(text), expected));
}

test("reads letters without decomposition in two spellings", () => {
  assert.deepEqual(Spellings.map((spelling) => normalise("Yıldız", spelling)), ["yldz", "yildiz"]);
  assert.deepEqual(Spellings.map((spelling) => normalise("Ħal Ŧor Ŋa ĸa", spelling)), ["aloraa", "haltornaka"]);
});

test("gives a–z only, and twice is once, for every code point", () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    for (const spelling of Spellings) {
      const letters = normalise(String.fromCodePoint(point), spelling);
      if (letters !== "") {
        assert.match(letters, /^[a-z]+$/);
        assert.equal(normalise(letters, spelling), letters);
      }
    }
  }
});
