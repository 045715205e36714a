import assert from "node:assert/strict";
import { test } from "node:test";
import { ristretto255 } from "@noble/curves/ed25519.js";
import { Blinding } from "../../src/voprf/blinding";
import { keyHolder } from "../support/keyHolder";

const inputs = ["bekend:1:K1:999990019", "bekend:1:K2:zijthoff|t|19800131", "x"].map((text) => new TextEncoder().encode(text));
const holder = keyHolder();
const blinding = Blinding.create(inputs);
const { evaluated, proof } = holder.evaluate(blinding.elements);

/** Every copy of the bytes with one of them changed: its lowest bit, its highest bit, all of it. */
const mangled = (bytes: Uint8Array): Uint8Array[] =>
  [0x01, 0x80, 0xff].flatMap((mask) => Array.from(bytes, (_, at) => bytes.map((byte, i) => (i === at ? byte ^ mask : byte))));

const replaced = <T>(list: readonly T[], at: number, item: T): T[] => list.map((old, i) => (i === at ? item : old));

test("accepts the honest answer, again and again, and gives k·H(x) whatever the blind", () => {
  const pseudonyms = blinding.unblind(holder.publicKey, evaluated, proof);
  const other = Blinding.create(inputs);
  const answer = holder.evaluate(other.elements);

  assert.ok(pseudonyms);
  assert.deepEqual(blinding.unblind(holder.publicKey, evaluated, proof), pseudonyms);
  assert.deepEqual(other.unblind(holder.publicKey, answer.evaluated, answer.proof), pseudonyms);
  assert.notDeepEqual(other.elements, blinding.elements);
});

test("refuses a proof with any byte changed", () => {
  for (const forged of mangled(proof)) {
    assert.equal(blinding.unblind(holder.publicKey, evaluated, forged), undefined);
  }
});

test("refuses a public key with any byte changed", () => {
  for (const forged of mangled(holder.publicKey)) {
    assert.equal(blinding.unblind(forged, evaluated, proof), undefined);
  }
});

test("refuses an evaluated element with any byte changed", () => {
  for (const forged of mangled(evaluated[1] as Uint8Array)) {
    assert.equal(blinding.unblind(holder.publicKey, replaced(evaluated, 1, forged), proof), undefined);
  }
});

test("refuses other lengths of proof, key, batch and element", () => {
  for (const length of [0, 32, 63]) {
    assert.equal(blinding.unblind(holder.publicKey, evaluated, proof.subarray(0, length)), undefined);
  }

  assert.equal(blinding.unblind(holder.publicKey, evaluated, Uint8Array.of(...proof, 0)), undefined);
  assert.equal(blinding.unblind(holder.publicKey.subarray(0, 31), evaluated, proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, evaluated.slice(0, 2), proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, [...evaluated, evaluated[0] as Uint8Array], proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, [], proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, replaced(evaluated, 0, new Uint8Array(33)), proof), undefined);
});

test("refuses swapped, repeated and neutral elements", () => {
  const [first, second, third] = evaluated as [Uint8Array, Uint8Array, Uint8Array];
  assert.equal(blinding.unblind(holder.publicKey, [second, first, third], proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, [first, first, third], proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, [first, second, new Uint8Array(32)], proof), undefined);
  assert.equal(blinding.unblind(new Uint8Array(32), evaluated, proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, evaluated, new Uint8Array(64)), undefined);
});

test("refuses a proof scalar of ℓ more, which is the same number", () => {
  const { ORDER } = ristretto255.Point.Fn;
  for (const start of [0, 32]) {
    const forged = proof.slice();
    let carry = ORDER;
    for (let i = start; i < start + 32; i++) {
      carry += BigInt(forged[i] as number);
      forged[i] = Number(carry & 0xffn);
      carry >>= 8n;
    }

    assert.equal(blinding.unblind(holder.publicKey, evaluated, forged), undefined);
  }
});

test("refuses another key's honest answer under the pinned key", () => {
  const other = keyHolder();
  const answer = other.evaluate(blinding.elements);

  assert.ok(blinding.unblind(other.publicKey, answer.evaluated, answer.proof));
  assert.equal(blinding.unblind(holder.publicKey, answer.evaluated, answer.proof), undefined);
});

test("refuses one element under another key, hidden among honest ones", () => {
  const other = keyHolder().evaluate(blinding.elements);
  assert.equal(blinding.unblind(holder.publicKey, replaced(evaluated, 2, other.evaluated[2] as Uint8Array), proof), undefined);
});

test("refuses a proof of another batch", () => {
  const other = holder.evaluate(Blinding.create(inputs).elements);
  assert.equal(blinding.unblind(holder.publicKey, evaluated, other.proof), undefined);
  assert.equal(blinding.unblind(holder.publicKey, other.evaluated, other.proof), undefined);
});

test("blinds no empty batch and no empty or endless input, and says nothing of the input", () => {
  for (const bad of [[], [new Uint8Array(0)], [new Uint8Array(65536)]]) {
    assert.throws(() => Blinding.create(bad), { name: "RangeError", message: "a batch has 1 to 65535 inputs of 1 to 65535 bytes" });
  }
});

test("shows no secret when it is printed or serialised", () => {
  assert.deepEqual(Object.keys(blinding), ["elements"]);
});
