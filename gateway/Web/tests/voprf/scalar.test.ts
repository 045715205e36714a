import assert from "node:assert/strict";
import { test } from "node:test";
import { ristretto255 } from "@noble/curves/ed25519.js";
import { invertAll, randomScalar, readScalar } from "../../src/voprf/scalar";

const Order = 2n ** 252n + 27742317777372353535851937790883648493n;
const bytesOf = (number: bigint): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => Number((number >> BigInt(8 * i)) & 0xffn));

test("reads what lies between 0 and the group order, and nothing else", () => {
  for (const valid of [1n, 2n, 2n ** 252n, Order - 1n]) {
    assert.equal(readScalar(bytesOf(valid)), valid);
  }

  for (const invalid of [0n, Order, Order + 1n, 2n ** 255n + 1n, 2n ** 256n - 1n]) {
    assert.equal(readScalar(bytesOf(invalid)), undefined);
  }
});

test("refuses another length", () => {
  assert.equal(readScalar(bytesOf(1n).subarray(0, 31)), undefined);
  assert.equal(readScalar(Uint8Array.of(...bytesOf(1n), 0)), undefined);
});

test("picks scalars in range, never one twice", () => {
  const picked = Array.from({ length: 1000 }, randomScalar);
  assert.ok(picked.every((scalar) => scalar > 0n && scalar < Order));
  assert.equal(new Set(picked).size, picked.length);
  assert.ok(picked.some((scalar) => scalar > Order / 2n), "the upper half is reached too");
});

test("inverts a batch", () => {
  const scalars = [1n, 2n, Order - 1n, randomScalar()];
  const inverses = invertAll(scalars);
  scalars.forEach((scalar, i) => assert.equal(ristretto255.Point.Fn.mul(scalar, inverses[i] as bigint), 1n));
});
