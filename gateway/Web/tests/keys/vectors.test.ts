import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { canonicalSuffix } from "../../src/addresses/houseSuffix";
import { addressKeys, personKeys, readAddress, readPerson, type MatchKey, type SubjectFields } from "../../src/bekend";
import { dutchSound } from "../../src/names/dutchSound";
import { repository } from "../support/repository";

interface Vector {
  readonly velden: SubjectFields;
  readonly sleutels: readonly string[];
}

const vectors = JSON.parse(readFileSync(join(repository(), "docs", "match-keys.vectors.json"), "utf8")) as {
  readonly klank: readonly { readonly naam: string; readonly klank: string }[];
  readonly toevoegingen: readonly { readonly toevoeging: string; readonly canoniek: string }[];
  readonly personen: readonly (Vector & { readonly verstuurdAls: Readonly<Record<string, string>> })[];
  readonly adressen: readonly Vector[];
};

const shown = (keys: readonly MatchKey[]): string[] => keys.map(({ kind, value }) => `${kind}:${value}`);

test("hears surnames as the vectors say", () => {
  assert.ok(vectors.klank.length > 90);
  assert.deepEqual(vectors.klank.map(({ naam }) => ({ naam, klank: dutchSound(naam) })), vectors.klank);
});

test("writes suffixes as the vectors say", () => {
  assert.deepEqual(vectors.toevoegingen.map(({ toevoeging }) => ({ toevoeging, canoniek: canonicalSuffix(toevoeging) })), vectors.toevoegingen);
});

for (const { velden, sleutels, verstuurdAls } of vectors.personen) {
  test(`gives a person's keys of the vectors: ${JSON.stringify(velden)}`, () => {
    const result = readPerson(velden);
    assert.ok("subject" in result);
    const keys = personKeys(result.subject);
    assert.deepEqual(shown(keys), sleutels);
    assert.deepEqual(
      keys.flatMap((key) => (key.sentAs === undefined || key.sentAs === key.kind ? [] : [[...shown([key]), key.sentAs]])), Object.entries(verstuurdAls));
  });
}

for (const { velden, sleutels } of vectors.adressen) {
  test(`gives an address's keys of the vectors: ${JSON.stringify(velden)}`, () => {
    const result = readAddress(velden);
    assert.ok("subject" in result);
    assert.deepEqual(shown(addressKeys(result.subject)), sleutels);
  });
}
