import assert from "node:assert/strict";
import { test } from "node:test";
import type { MatchKey } from "../../src/keys/matchKey";
import { mixKeys, padKeys } from "../../src/questions/paddedKeys";
import { toHex } from "../support/hex";
import { keyHolder } from "../support/keyHolder";

const Rounds = 2000;
const keys = (count: number): MatchKey[] => Array.from({ length: count }, (_, i) => ({ kind: "K2", value: `naam${i}|n|19800131` }));
const isReal = (input: Uint8Array): boolean => new TextDecoder().decode(input).startsWith("bekend:1:");

for (const count of [0, 1, 15, 16, 17, 40]) {
  test(`carries 16 elements about a person with ${count} keys`, () => {
    const mixed = mixKeys("persoon", keys(count));
    const real = mixed.filter(({ input }) => isReal(input)).map(({ input }) => new TextDecoder().decode(input));

    assert.equal(mixed.length, 16);
    assert.deepEqual(real.sort(), keys(count).slice(0, 16).map(({ kind, value }) => `bekend:1:${kind}:${value}`).sort());
  });
}

test("carries 8 elements about an address, of kinds of address only", () => {
  const mixed = mixKeys("adres", [{ kind: "A1", value: "1312AB|12|A" }, { kind: "A0", value: "1312AB|12" }]);

  assert.equal(mixed.length, 8);
  assert.ok(mixed.every(({ kind }) => ["A1", "A2", "A3", "A1s", "A0"].includes(kind)));
});

test("keeps each key with its kind", () => {
  const { kind } = mixKeys("persoon", [{ kind: "K7", value: "tijl|19800131|1312AB" }]).find(({ input }) => isReal(input)) ?? {};
  assert.equal(kind, "K7");
});

test("puts a key in every place equally often", () => {
  const counts = Array<number>(16).fill(0);
  for (let round = 0; round < Rounds; round++) {
    const at = mixKeys("persoon", keys(1)).findIndex(({ input }) => isReal(input));
    counts[at] = (counts[at] ?? 0) + 1;
  }

  // 125 expected; the chance that a fair shuffle leaves this range is below one in a billion.
  assert.ok(counts.every((count) => count > 50 && count < 220), counts.join());
});

test("gives fakes every kind equally often, and never the same bytes", () => {
  const fakes = Array.from({ length: Rounds / 8 }, () => mixKeys("persoon", [])).flat();
  for (const kind of ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"]) {
    const count = fakes.filter((fake) => fake.kind === kind).length;
    assert.ok(count > 380 && count < 630, `${kind}: ${count}`);
  }

  assert.equal(new Set(fakes.map(({ input }) => toHex(input))).size, fakes.length);
});

test("unblinds real and fake alike; the real one is the same in every question", () => {
  const holder = keyHolder();
  const [first, second] = [1, 2].map(() => {
    const { kinds, blinding } = padKeys("persoon", keys(1));
    const { evaluated, proof } = holder.evaluate(blinding.elements);
    const pseudonyms = blinding.unblind(holder.publicKey, evaluated, proof) ?? [];
    assert.equal(kinds.length, 16);
    assert.equal(pseudonyms.length, 16);
    return new Set(pseudonyms.map(toHex));
  }) as [Set<string>, Set<string>];

  assert.equal(first.size, 16);
  assert.equal([...first].filter((pseudonym) => second.has(pseudonym)).length, 1);
});
