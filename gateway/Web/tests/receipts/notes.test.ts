import assert from "node:assert/strict";
import { test } from "node:test";
import { parseVkey } from "../../src/receipts/noteVerifier";
import { openNote, parseNote } from "../../src/receipts/signedNote";
import { readShared } from "../support/sharedFiles";

const { notes, badVkeys } = readShared("vectors/signed-notes.json") as {
  readonly notes: readonly { readonly name: string; readonly vkey: string; readonly note: string }[];
  readonly badVkeys: readonly { readonly vkey: string; readonly why: string }[];
};

/** The text, if it is a note that this key signed. */
function open(note: string, vkey: string): string | undefined {
  const verifier = parseVkey(vkey);
  const parsed = parseNote(note);
  assert.ok(verifier);
  return parsed && openNote(parsed, verifier);
}

for (const { name, vkey, note } of notes) {
  test(`opens ${name}`, () => {
    assert.equal(open(note, vkey), note.slice(0, note.lastIndexOf("\n\n") + 1));
  });

  test(`opens ${name} with no other key`, () => {
    for (const other of notes.filter((candidate) => candidate.vkey !== vkey)) {
      assert.equal(open(note, other.vkey), undefined);
    }
  });
}

for (const { vkey, why } of badVkeys) {
  test(`reads no vkey of ${why}`, () => assert.equal(parseVkey(vkey), undefined));
}

test("reads no vkey with any character changed", () => {
  for (const { vkey } of notes) {
    for (let i = 0; i < vkey.length; i++) {
      for (const other of ["+", "A", " ", "\u0000", ""].filter((character) => character !== vkey[i])) {
        assert.equal(parseVkey(vkey.slice(0, i) + other + vkey.slice(i + 1)), undefined);
      }
    }
  }
});

test("refuses a note whose own line is there twice, once forged", () => {
  const [{ vkey, note } = { vkey: "", note: "" }] = notes;
  const line = note.slice(note.lastIndexOf("\n\n") + 2);
  const forged = line.replace(/(.)...$/m, (end) => (end.startsWith("A") ? `B${end.slice(1)}` : `A${end.slice(1)}`));

  assert.notEqual(open(note + line, vkey), undefined);
  assert.notEqual(forged, line);
  assert.equal(open(note + forged, vkey), undefined);
});

test("reads at most a hundred signatures, and none is too few", () => {
  const [{ note } = { note: "" }] = notes;
  const line = note.slice(note.lastIndexOf("\n\n") + 2);

  assert.ok(parseNote(note + line.repeat(99)));
  assert.equal(parseNote(note + line.repeat(100)), undefined);
  assert.equal(parseNote(note.slice(0, -line.length)), undefined);
});
