import assert from "node:assert/strict";
import { test } from "node:test";
import { distinct, levelsOf, needsOf, rulesOf, waysFor } from "../../src/pages/bevragen/choices";
import { covenant, way } from "./sample";

const ways = [
  way(),
  way({ soort: "adres", meerderjarig: null }),
  way({ bij: "gemeente", ziet: "domein", regel: "R2", zaak: false, meerderjarig: null, collega: true }),
  way({ doel: "casus", rol: "regisseur", bij: "gemeente", weging: false, meerderjarig: false }),
];

test("narrows by every part that was chosen, and by none that was not", () => {
  assert.equal(waysFor(ways, {}).length, 4);
  assert.deepEqual(waysFor(ways, { doel: "triage", soort: "persoon" }), [ways[0], ways[2]]);
  assert.deepEqual(waysFor(ways, { bij: ["gemeente", "zorg"], ziet: "domein" }), [ways[2]]);
  assert.deepEqual(waysFor(ways, { bij: [] }), []);
  assert.deepEqual(waysFor(ways, { rol: "consulent", grondslag: "toestemming" }), []);
});

test("offers values once, in order, and levels from the least on", () => {
  assert.deepEqual(distinct(ways, "bij"), ["zorg", "gemeente"]);
  assert.deepEqual(levelsOf([way({ ziet: "contactpersoon" }), way({ ziet: "domein" }), way({ ziet: "hit" })]), ["hit", "domein", "contactpersoon"]);
  assert.deepEqual(levelsOf([]), []);
});

test("needs what any of the ways needs; that a person is a minor must be stated too", () => {
  assert.deepEqual(needsOf(ways.slice(1, 2)), { zaak: true, meerderjarig: false, weging: false, collega: false });
  assert.deepEqual(needsOf(ways.slice(2)), { zaak: true, meerderjarig: true, weging: true, collega: true });
  assert.deepEqual(needsOf([]), { zaak: false, meerderjarig: false, weging: false, collega: false });
});

test("names the rules behind ways once", () => {
  assert.deepEqual(rulesOf(covenant(), ways).map(({ id }) => id), ["R1", "R2"]);
});
