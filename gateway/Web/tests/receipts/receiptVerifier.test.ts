import assert from "node:assert/strict";
import { test } from "node:test";
import { leafHash } from "../../src/receipts/merkle";
import { checkInclusion } from "../../src/receipts/inclusionProof";
import { parseCheckpoint } from "../../src/receipts/checkpoint";
import { parseVkey, type NoteVerifier } from "../../src/receipts/noteVerifier";
import { parseReceipt } from "../../src/receipts/receipt";
import { verifyDisclosure, verifyReceipt } from "../../src/receipts/receiptVerifier";
import { openNote } from "../../src/receipts/signedNote";
import { ledgerExample } from "../support/repository";
import { readShared } from "../support/sharedFiles";

const Id = "0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e";
const receipt = ledgerExample("receipt");
const log = verifierOf(ledgerExample("vkey").trim());

function verifierOf(vkey: string): NoteVerifier {
  const verifier = parseVkey(vkey);
  assert.ok(verifier);
  return verifier;
}

test("accepts the ledger's worked example and says what it proves", () => {
  const result = verifyReceipt(receipt, log);

  assert.ok(result.fault === undefined);
  assert.equal(result.index, 2n);
  assert.equal(result.checkpoint.size, 5n);
  assert.equal(result.checkpoint.origin, "example.com/bekend");
  assert.deepEqual(result.entry, {
    type: 1, time: new Date("2026-07-01T12:30:15.250Z"), retentionBucket: 2031 * 12 + 6, id: Id,
  });
});

test("refuses every mangled character", () => {
  for (let i = 0; i < receipt.length; i++) {
    const code = receipt.charCodeAt(i);
    const others = [code ^ 0x01, code ^ 0x20, code ^ 0x80, code + 1, 0, 10, 65].filter((other) => other !== code);
    for (const other of [...others.map((value) => String.fromCharCode(value)), "", receipt.charAt(i).repeat(2)]) {
      const mangled = receipt.slice(0, i) + other + receipt.slice(i + 1);
      assert.notEqual(verifyReceipt(mangled, log).fault, undefined, `${i}: ${JSON.stringify(other)}`);
    }

    assert.equal(verifyReceipt(receipt.slice(0, i), log).fault, "form");
  }
});

test("refuses another log's key, also one of the same name", () => {
  const other = verifierOf("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

  assert.equal(verifyReceipt(receipt, other).fault, "signature");
  assert.equal(verifyReceipt(receipt, { ...other, name: log.name, keyHash: log.keyHash }).fault, "signature");
});

test("accepts it as the proof of its own disclosure only", () => {
  assert.equal(verifyDisclosure(receipt, Id, log).fault, undefined);
  assert.equal(verifyDisclosure(receipt, Id.replace("0197", "0198"), log).fault, "other");
  assert.equal(verifyDisclosure(receipt, Id.toUpperCase(), log).fault, "other");
  assert.equal(verifyDisclosure("", Id, log).fault, "form");
});

test("lets witnesses' lines be, and reads the receipts of another log", () => {
  const { logVkey, proofs } = readShared("vectors/tlog-proof.json") as {
    readonly logVkey: string;
    readonly proofs: readonly { readonly index: number; readonly entryUtf8: string; readonly proofText: string }[];
  };
  const verifier = verifierOf(logVkey);
  assert.ok(proofs.length > 0);
  for (const { index, entryUtf8, proofText } of proofs) {
    const parsed = parseReceipt(proofText);
    const checkpoint = parsed && parseCheckpoint(openNote(parsed.checkpoint, verifier) ?? "");
    assert.ok(parsed && checkpoint);
    assert.equal(parsed.index, BigInt(index));
    const leaf = leafHash(new TextEncoder().encode(entryUtf8));
    assert.ok(checkInclusion(parsed.proof, parsed.index, checkpoint.size, leaf, checkpoint.root));

    // Its entries are no entries of ours.
    assert.equal(verifyReceipt(proofText, verifier).fault, "entry");
  }
});
