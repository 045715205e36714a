import assert from "node:assert/strict";
import { test } from "node:test";
import { Pins } from "../../src/pins/pins";

/** A storage as a browser's, for one site. */
function storage(): Pick<Storage, "getItem" | "setItem"> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

test("trusts what is seen first, and nothing else ever after", () => {
  const site = storage();
  assert.ok(new Pins(site).agrees("sleutel", "A"));
  assert.ok(new Pins(site).agrees("sleutel", "A"));
  assert.equal(new Pins(site).agrees("sleutel", "B"), false);
  assert.ok(new Pins(site).agrees("sleutel", "A"), "a value that was refused replaces nothing");
  assert.ok(new Pins(site).agrees("andere", "B"));
});

test("takes another value only when it is told to, and then holds on to that one", () => {
  const site = storage();
  const pins = new Pins(site);
  pins.agrees("sleutel", "A");
  assert.equal(pins.agrees("sleutel", "B"), false);
  assert.equal(pins.known("sleutel"), "A");
  pins.replace({ name: "sleutel", known: "A", given: "B" });

  assert.equal(pins.agrees("sleutel", "A"), false);
  assert.ok(new Pins(site).agrees("sleutel", "B"));
  assert.equal(new Pins(site).agrees("sleutel", "C"), false);
});

test("remembers as long as the page is open when there is no storage", () => {
  const deny = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  for (const site of [undefined, { getItem: deny, setItem: deny }]) {
    const pins = new Pins(site);
    assert.ok(pins.agrees("sleutel", "A"));
    assert.equal(pins.agrees("sleutel", "B"), false);
  }
});

test("sees a storage that was cleared while the page was open", () => {
  const site = storage();
  const pins = new Pins(site);
  assert.ok(pins.agrees("sleutel", "A"));
  site.kept.clear();
  assert.equal(pins.agrees("sleutel", "B"), false);
});
