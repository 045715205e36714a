import assert from "node:assert/strict";
import { test } from "node:test";
import { randomBelow, shuffled } from "../../src/questions/random";

test("gives every number below the end equally often", () => {
  const counts = [0, 0, 0];
  for (let round = 0; round < 9000; round++) {
    const number = randomBelow(3);
    counts[number] = (counts[number] ?? 0) + 1;
  }

  assert.equal(counts.length, 3);
  assert.ok(counts.every((count) => count > 2600 && count < 3400), counts.join());
});

test("throws away what would make low numbers likelier", (context) => {
  const given = [2 ** 32 - 1, 2 ** 32 - 2];
  context.mock.method(crypto, "getRandomValues", (array: Uint32Array) => array.fill(given.shift() ?? 0));

  assert.equal(randomBelow(3), (2 ** 32 - 2) % 3);
});

test("keeps every item and reaches every order", () => {
  const orders = new Set<string>();
  for (let round = 0; round < 500; round++) {
    const order = shuffled([1, 2, 3]);
    assert.deepEqual([...order].sort(), [1, 2, 3]);
    orders.add(order.join());
  }

  assert.equal(orders.size, 6);
});
