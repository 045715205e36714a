import assert from "node:assert/strict";
import { test } from "node:test";
import { ristretto255 } from "@noble/curves/ed25519.js";
import { readElement } from "../../src/voprf/element";
import { ofHex } from "../support/hex";
import { readShared } from "../support/sharedFiles";

interface Vectors {
  readonly multiplesOfGenerator: readonly string[];
  readonly invalidEncodings: readonly { readonly reason: string; readonly hex: string }[];
}

const { multiplesOfGenerator, invalidEncodings } = readShared("vectors/rfc9496-ristretto255.json") as Vectors;
const generator = ristretto255.Point.BASE.toBytes();

test("reads every multiple of the generator but the identity", () => {
  const read = multiplesOfGenerator.map((hex) => readElement(ofHex(hex)) !== undefined);
  assert.deepEqual(read, [false, ...Array<boolean>(15).fill(true)]);
});

for (const { reason, hex } of invalidEncodings) {
  test(`refuses ${hex.slice(0, 16)}…: ${reason}`, () => assert.equal(readElement(ofHex(hex)), undefined));
}

test("refuses an element with its highest bit set, which has another spelling", () => {
  const twin = generator.slice();
  twin[31] = (twin[31] as number) | 0x80;

  assert.ok(readElement(generator));
  assert.equal(readElement(twin), undefined);
});

test("refuses another length", () => {
  for (const length of [0, 31, 33, 64]) {
    const bytes = new Uint8Array(length);
    bytes.set(generator.subarray(0, length));
    assert.equal(readElement(bytes), undefined);
  }
});
