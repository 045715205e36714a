import assert from "node:assert/strict";
import { test } from "node:test";
import { needsOf } from "../../src/pages/bevragen/choices";
import { bodyOf, faultsOf, type Draft } from "../../src/pages/bevragen/draft";
import { covenant, draft, way } from "./sample";

const needs = needsOf([way()]);
const [strict, free] = covenant().regels as [ReturnType<typeof covenant>["regels"][number], ReturnType<typeof covenant>["regels"][number]];
const fieldsAtFault = (changes: Partial<Draft>): readonly string[] => faultsOf(draft(changes), needs, [strict]).map(({ field }) => field);

test("finds no fault in a form that is filled in", () => assert.deepEqual(fieldsAtFault({}), []));

test("names every choice that is missing, in the order of the page", () => {
  assert.deepEqual(fieldsAtFault({ doel: "", rol: "", grondslag: "", soort: "", bij: [], ziet: "", zaak: "", meerderjarig: "" }), ["doel", "zaak"]);
  assert.deepEqual(
    fieldsAtFault({ rol: "", grondslag: "", bij: [], zaak: "", meerderjarig: "" }),
    ["rol", "grondslag", "bij", "zaak", "meerderjarig"]);
  assert.deepEqual(fieldsAtFault({ soort: "" }), ["soort"]);
  assert.deepEqual(fieldsAtFault({ ziet: "" }), ["ziet"]);
});

for (const zaak of ["Z-2026-001", "z-2026-0012", "Z-2026-00123", "x"]) {
  test(`refuses the case number ${zaak} and gives an example`, () => {
    const [fault] = faultsOf(draft({ zaak }), needs, [strict]);
    assert.deepEqual(fault, {
      field: "zaak", message: "Dit zaaknummer heeft een andere vorm dan het convenant vraagt, zoals {0}.", value: "Z-1234-1234",
    });
  });
}

test("leaves a case number alone that one of the chosen rules may accept", () => {
  assert.deepEqual(faultsOf(draft({ zaak: "anders" }), needs, [strict, free]), []);
  assert.deepEqual(faultsOf(draft({ zaak: "anders" }), needs, []), []);
});

test("asks for age and weighing only where they are needed", () => {
  assert.deepEqual(fieldsAtFault({ soort: "adres", meerderjarig: "" }), []);
  assert.deepEqual(faultsOf(draft(), needsOf([way({ weging: true })]), []).map(({ field }) => field), ["weging"]);
  assert.deepEqual(fieldsAtFault({ meerderjarig: "onbekend" }), []);
});

test("refuses what is too long", () => {
  assert.deepEqual(fieldsAtFault({ zaak: "x".repeat(65), toelichting: "x".repeat(2001) }), ["zaak", "toelichting"]);
  assert.deepEqual(fieldsAtFault({ toelichting: "x".repeat(2000) }), []);
});

test("sends what was chosen, and nothing that no rule asks for", () => {
  assert.deepEqual(bodyOf(draft(), covenant(), needs), {
    convenant: "overlast", doel: "triage", grondslag: "huurrecht", rol: "consulent", bij: ["zorg"], ziet: "hit", soort: "persoon",
    zaak: "Z-2026-0012", meerderjarig: true,
  });
  const none = needsOf([]);
  assert.deepEqual(bodyOf(draft({ zaak: " ", weging: "ja" }), covenant(), none), {
    convenant: "overlast", doel: "triage", grondslag: "huurrecht", rol: "consulent", bij: ["zorg"], ziet: "hit", soort: "persoon",
  });
  const body = bodyOf(draft({ soort: "adres", weging: "nee", signaalsoort: "woonoverlast", toelichting: " waarom " }), covenant(), needsOf([way({ weging: false })]));
  assert.equal(body["weging"], false);
  assert.equal(body["signaalsoort"], "woonoverlast");
  assert.equal(body["toelichting"], "waarom");
  assert.ok(!("meerderjarig" in body));
});

test("says nothing of an age that is unknown, which the interface reads as unknown", () => {
  assert.ok(!("meerderjarig" in bodyOf(draft({ meerderjarig: "onbekend" }), covenant(), needs)));
  assert.equal(bodyOf(draft({ meerderjarig: "nee" }), covenant(), needs)["meerderjarig"], false);
});
