import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsIdentity } from "../../src/pages/bevragen/slips";

const fields = { geslachtsnaam: "Çelik", voornamen: "Tijl Bo", geboortedatum: "31-01-1980", postcode: "1312 ab", partnernaam: "", huisnummer: "12" };

for (const text of [
  "Mevrouw celik belt vaak", "CELIK", "over Tijl.", "geboren 31-01-1980", "geboren 31 01 1980", "woont op 1312AB 12", "op 1312 AB",
  "BSN 999990019", "999.990.019", "999 990 019",
]) {
  test(`stops "${text}"`, () => assert.ok(holdsIdentity(text, [fields])));
}

for (const text of [
  "", "Z-2026-0012", "aanhoudende overlast, derde melding", "celiksen", "Bo", "in 1980", "zaak 123456789", "0612345678", "2026-0012-9999",
  "huisnummer 12",
]) {
  test(`lets "${text}" pass`, () => assert.equal(holdsIdentity(text, [fields]), false));
}

test("stops any valid BSN, also when nothing was typed for the subject", () => {
  assert.ok(holdsIdentity("zie 999990019", []));
  assert.equal(holdsIdentity("zie 999990018", [{}]), false);
});

test("looks for every subject that was typed, also for one that is not shown now", () => {
  const address = { postcode: "1399 ZB", huisnummer: "88" };
  for (const typed of [[address, fields], [fields, address]]) {
    assert.ok(holdsIdentity("over Çelik", typed));
    assert.ok(holdsIdentity("in de 1399zb", typed));
  }

  assert.equal(holdsIdentity("over Çelik", [address]), false);
});
