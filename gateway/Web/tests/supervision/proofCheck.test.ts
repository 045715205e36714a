import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprint } from "../../src/pins/fingerprint";
import { LogKeyPin } from "../../src/supervision/logKeyPin";
import { checkProof } from "../../src/supervision/proofCheck";
import { ledgerExample } from "../support/repository";

const receipt = ledgerExample("receipt");
const vkey = ledgerExample("vkey");
const shown = { id: "0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e", time: Date.parse("2026-07-01T12:30:15.250Z") };
const otherKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

/** A browser's storage, as far as a pin uses it. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (name) => items.get(name) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (name) => void items.delete(name),
    setItem: (name, value) => void items.set(name, value),
  };
}

test("holds, and says what was checked", () => {
  const result = checkProof(receipt, vkey, shown, new LogKeyPin(storage()));

  assert.ok(result.kind === "holds");
  assert.equal(result.index, 2n);
  assert.equal(result.size, 5n);
  assert.equal(result.origin, "example.com/bekend");
  assert.equal(result.root, receipt.split("\n\n")[1]?.split("\n")[2]);
  assert.equal(result.time.getTime(), shown.time);
  assert.match(result.fingerprint, /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  assert.equal(result.isFirst, true);
});

test("knows the log the second time", () => {
  const pin = new LogKeyPin(storage());
  checkProof(receipt, vkey, shown, pin);

  const result = checkProof(receipt, vkey, shown, pin);

  assert.ok(result.kind === "holds");
  assert.equal(result.isFirst, false);
});

test("raises the alarm at another key, whatever it signed, until it is accepted", () => {
  const pin = new LogKeyPin(storage());
  pin.keep(otherKey);

  const result = checkProof(receipt, vkey, shown, pin);

  assert.deepEqual(result, { kind: "otherKey", known: fingerprint(otherKey), given: fingerprint(vkey.trim()) });
  assert.equal(pin.read(), otherKey);
  pin.keep(vkey.trim());
  assert.equal(checkProof(receipt, vkey, shown, pin).kind, "holds");
});

test("keeps no key under which nothing held", () => {
  const pin = new LogKeyPin(storage());

  assert.deepEqual(checkProof(receipt, otherKey, shown, pin), { kind: "fails", fault: "signature" });
  assert.deepEqual(checkProof(receipt, "no key at all", shown, pin), { kind: "fails", fault: "signature" });
  assert.deepEqual(checkProof("no receipt", vkey, shown, pin), { kind: "fails", fault: "form" });
  assert.equal(pin.read(), undefined);
});

test("refuses the proof of something else than the page shows", () => {
  const pin = new LogKeyPin(storage());
  const id = "0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6f";

  assert.deepEqual(checkProof(receipt, vkey, { ...shown, id }, pin), { kind: "fails", fault: "other" });
  assert.deepEqual(checkProof(receipt, vkey, { ...shown, time: shown.time + 1 }, pin), { kind: "fails", fault: "time" });
  assert.deepEqual(checkProof(receipt.replace("index 2", "index 3"), vkey, shown, pin), { kind: "fails", fault: "inclusion" });
});

test("checks where nothing can be kept", () => {
  const broken = new Proxy(storage(), {
    get() {
      throw new Error("denied");
    },
  });

  for (const kept of [undefined, broken]) {
    const result = checkProof(receipt, vkey, shown, new LogKeyPin(kept));
    assert.ok(result.kind === "holds");
    assert.equal(result.isFirst, true);
  }
});
