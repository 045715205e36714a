import assert from "node:assert/strict";
import { test } from "node:test";
import { readAnswer, readKeys, readOpened, readRefusal, readSession } from "../../src/pages/bevragen/replies";
import { encodeBase64Url } from "../../src/wire/base64url";

const Id = "0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e";
const element = encodeBase64Url(new Uint8Array(32).fill(1));
const opened = {
  vraagId: Id, vervaltOp: "2026-11-22T10:15:00Z", sleutelversie: 1, geevalueerd: Array<string>(16).fill(element),
  bewijs: encodeBase64Url(new Uint8Array(64)), beslissingen: [{ bij: "zorg", toegestaan: true, regel: "R1", artikel: "5.1" }],
};
const answer = {
  vraagId: Id, bekend: true, sterkte: "sterk", bij: ["zorg"], nietBeantwoordDoor: ["zorg"], contactpunten: [{ organisatie: "a", naam: "b", telefoon: null, email: "c@d" }],
  verstrekking: { id: Id, ontvangstbewijs: "c2sp.org/tlog-proof@v1\n" }, opvulling: "",
};

/** Copies with one member taken out, emptied or of another kind. */
const spoiled = (value: Record<string, unknown>): readonly [string, unknown][] => Object.keys(value).flatMap((name) =>
  [undefined, null, 1, "x", {}, [], [1]].filter((other) => JSON.stringify(other) !== JSON.stringify(value[name])).map((other) =>
    [`${name}: ${JSON.stringify(other)}`, { ...value, [name]: other }] as [string, unknown]));

test("reads an opened question, and one that waits", () => {
  assert.equal(readOpened(opened, 16)?.evaluation?.elements.length, 16);
  assert.equal(readOpened({ ...opened, status: "wacht-op-goedkeuring" }, 16)?.evaluation, undefined);
  assert.equal(readOpened(opened, 8), undefined);
});

test("reads no opened question with anything missing or of another kind", () => {
  for (const [name, value] of spoiled(opened)) {
    assert.ok(readOpened(value, 16) === undefined || name === "sleutelversie: 1", name);
  }

  for (const value of [undefined, null, "x", [], {}]) {
    assert.equal(readOpened(value, 16), undefined);
  }
});

test("reads an answer to this question only", () => {
  assert.deepEqual(readAnswer(answer, Id), {
    isKnown: true, strength: "sterk", parties: ["zorg"], contacts: [{ organisatie: "a", naam: "b", telefoon: "", email: "c@d", kantooruren: "", nu: "" }],
    silent: ["zorg"], disclosureId: Id, receipt: "c2sp.org/tlog-proof@v1\n",
  });
  assert.equal(readAnswer(answer, Id.replace("0197", "0198")), undefined);
  assert.equal(readAnswer({ ...answer, bekend: false, sterkte: null, bij: [], contactpunten: [] }, Id)?.strength, null);
});

test("reads no answer with anything missing or of another kind", () => {
  const harmless = ["opvulling", "bij: []", "bij: [\"zorg\"]", "contactpunten: []", "nietBeantwoordDoor: []"];
  for (const [name, value] of spoiled(answer)) {
    assert.ok(readAnswer(value, Id) === undefined || harmless.some((one) => name.startsWith(one)), name);
  }
});

test("reads keys by version; two of one version are none", () => {
  assert.deepEqual([...(readKeys([{ versie: 1, publiekeSleutel: element }, { versie: 2, publiekeSleutel: element }]) ?? [])], [[1, element], [2, element]]);
  for (const bad of [[], {}, [{ versie: 1 }], [{ versie: "1", publiekeSleutel: element }], [{ versie: 1, publiekeSleutel: "AA" }],
    [{ versie: 1, publiekeSleutel: element }, { versie: 1, publiekeSleutel: element }]]) {
    assert.equal(readKeys(bad), undefined);
  }
});

test("reads a session with a token, and no other", () => {
  assert.deepEqual(readSession({ medewerker: "a", antiforgery: "b", naam: "c" }), { medewerker: "a", antiforgery: "b" });
  for (const bad of [null, {}, { medewerker: "a" }, { medewerker: "a", antiforgery: "" }, { medewerker: 1, antiforgery: "b" }]) {
    assert.equal(readSession(bad), undefined);
  }
});

test("takes a 403 for a refusal only when it is on record", () => {
  const members = { beslissingId: Id, beslissingen: [{ bij: "zorg", toegestaan: false, regel: "R1", artikel: "5.1", ontbreekt: ["zaak"] }] };
  assert.deepEqual(readRefusal({ status: 403, code: "GW2102", members }), {
    code: "GW2102", id: Id, decisions: [{ bij: "zorg", toegestaan: false, regel: "R1", artikel: "5.1", ontbreekt: ["zaak"], vervolg: "" }],
  });
  assert.equal(readRefusal({ status: 403, code: "BK1004", members: {} }), undefined);
  assert.equal(readRefusal({ status: 400, code: "GW2102", members }), undefined);
});
