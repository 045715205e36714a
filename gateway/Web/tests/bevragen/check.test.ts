import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../src/pages/bevragen/check";
import { needsOf } from "../../src/pages/bevragen/choices";
import type { Draft } from "../../src/pages/bevragen/draft";
import type { Filled } from "../../src/pages/bevragen/form";
import { covenant, draft, way } from "./sample";

const person = { bsn: "999990019", geslachtsnaam: "Çelik", postcode: "1312 AB" };
const address = { postcode: "1399 ZB", huisnummer: "88" };

/** A form in which a person and an address were typed; only one of the two is shown. */
function filled(soort: "persoon" | "adres", changes: Partial<Draft>): Filled {
  const text = covenant([way({ soort, zaak: false, meerderjarig: null })]);
  return {
    draft: draft({ soort, zaak: "", ...changes }), covenant: text, needs: needsOf(text.wegen), rules: [], isAdult: undefined,
    fields: soort === "persoon" ? person : address, typed: [person, address],
  };
}

const fieldsAtFault = (form: Filled): readonly string[] => {
  const checked = check(form);
  return "faults" in checked ? checked.faults.map(({ field }) => field) : [];
};

for (const [soort, text] of [["persoon", "zie 1399 zb"], ["adres", "over Çelik"], ["adres", "op 1312AB"]] as const) {
  test(`does not send "${text}" with a question about ${soort}, typed before in the other block`, () => {
    assert.deepEqual(fieldsAtFault(filled(soort, { toelichting: text })), ["toelichting"]);
    assert.deepEqual(fieldsAtFault(filled(soort, { zaak: text })), ["zaak"]);
  });
}

test("makes a question of a form without a fault", () => {
  for (const soort of ["persoon", "adres"] as const) {
    assert.deepEqual(fieldsAtFault(filled(soort, { toelichting: "derde melding", zaak: "Z-2026-0012" })), []);
  }
});
