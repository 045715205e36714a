import assert from "node:assert/strict";
import { test } from "node:test";
import { checkInclusion } from "../../src/receipts/inclusionProof";
import { parseDigest } from "../../src/receipts/merkle";
import { readShared } from "../support/sharedFiles";

interface Case {
  readonly file: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const { inclusion } = readShared("vectors/rfc6962-merkle-proofs.json") as { inclusion: readonly Case[] };

test("agrees with every shared inclusion proof, good and bad", () => {
  for (const { file, leafIdx, treeSize, root, leafHash, proof, wantErr } of inclusion) {
    const digests = [leafHash, root, ...(proof ?? [])].map(parseDigest);
    const [leaf, top, ...siblings] = digests;

    // A hash of another length is refused by its reader already.
    const holds = leaf !== undefined && top !== undefined && siblings.every((hash) => hash !== undefined)
      && checkInclusion(siblings, BigInt(leafIdx), BigInt(treeSize), leaf, top);
    assert.equal(holds, !wantErr, file);
  }

  assert.equal(inclusion.filter(({ wantErr }) => !wantErr).length > 3, true);
});
