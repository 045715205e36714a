import assert from "node:assert/strict";
import { test } from "node:test";
import { sha512 } from "@noble/hashes/sha2.js";
import { Blinding } from "../../src/voprf/blinding";
import { transcript } from "../../src/voprf/transcript";
import { listOfHex, ofHex, scalarOfHex, toHex } from "../support/hex";
import { readShared } from "../support/sharedFiles";

interface Vector {
  readonly Batch: number;
  readonly Input: string;
  readonly Blind: string;
  readonly BlindedElement: string;
  readonly EvaluationElement: string;
  readonly Output: string;
  readonly Proof: { readonly proof: string };
}

interface Suite {
  readonly mode: number;
  readonly pkSm: string;
  readonly vectors: readonly Vector[];
}

const { suites } = readShared("vectors/rfc9497-ristretto255.json") as { suites: readonly Suite[] };
const verifiable = suites.filter((suite) => suite.mode === 1);

test("the file holds one verifiable suite of three vectors, one a batch", () => {
  assert.deepEqual(verifiable.map((suite) => suite.vectors.map((vector) => vector.Batch)), [[1, 1, 2]]);
});

for (const { pkSm, vectors } of verifiable) {
  vectors.forEach((vector, i) => test(`RFC 9497 appendix A.1.2, vector ${i + 1}`, () => {
    const inputs = listOfHex(vector.Input);
    const blinding = Blinding.createWith(inputs, vector.Blind.split(",").map(scalarOfHex));
    assert.equal(blinding.elements.map(toHex).join(), vector.BlindedElement);

    const pseudonyms = blinding.unblind(ofHex(pkSm), listOfHex(vector.EvaluationElement), ofHex(vector.Proof.proof));
    assert.ok(pseudonyms);

    // The RFC's closing hash, which Bekend leaves out, over what Bekend keeps.
    const outputs = pseudonyms.map((pseudonym, at) => sha512(transcript(inputs[at] as Uint8Array, pseudonym, "Finalize")));
    assert.equal(outputs.map(toHex).join(), vector.Output);
  }));
}
