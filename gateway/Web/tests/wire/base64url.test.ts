import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeAllBase64Url, decodeBase64Url, encodeBase64Url } from "../../src/wire/base64url";

test("reads back what it writes, as others write it", () => {
  for (const length of [0, 1, 2, 3, 32, 64]) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    const text = encodeBase64Url(bytes);

    assert.equal(text, Buffer.from(bytes).toString("base64url"));
    assert.deepEqual(decodeBase64Url(text, length), bytes);
  }

  assert.equal(encodeBase64Url(Uint8Array.of(0xfb, 0xff)), "-_8");
});

for (const [text, why] of [
  ["-_8=", "padding"], ["+/8", "the other alphabet"], ["-_9", "stray bits"], ["-_8A", "longer"], ["-_", "shorter"], ["-_ 8", "a space"],
  ["-_é", "a foreign letter"], ["", "nothing"],
] as const) {
  test(`refuses ${why}`, () => assert.equal(decodeBase64Url(text, 2), undefined));
}

test("reads a list only when every value and their number are right", () => {
  assert.deepEqual(decodeAllBase64Url(["AA", "_w"], 2, 1), [Uint8Array.of(0), Uint8Array.of(255)]);
  for (const bad of [["AA"], ["AA", "_w", "AA"], ["AA", null], ["AA", 1], ["AA", "_x"], "AA", null, undefined, {}]) {
    assert.equal(decodeAllBase64Url(bad, 2, 1), undefined);
  }
});
