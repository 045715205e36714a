import { areEqual } from "./lines";
import { nodeHash } from "./merkle";

/**
 * Whether the proof leads from the leaf at this index to this root, with no hash missing or left over.
 * @param proof Hashes from the leaf's sibling up.
 * @param index From 0; outside the tree answers false.
 * @param size Number of leaves.
 * @param leaf From `leafHash`.
 * @param root From a verified checkpoint.
 * Source: RFC 9162, section 2.1.3.2.
 */
export function checkInclusion(
  proof: readonly Uint8Array[], index: bigint, size: bigint, leaf: Uint8Array, root: Uint8Array,
): boolean {
  if (index < 0n || index >= size) {
    return false;
  }

  // `node` is our position and `last` that of the right edge, both at the current level.
  let node = index;
  let last = size - 1n;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0n) {
      return false;
    }

    if ((node & 1n) === 1n || node === last) {
      hash = nodeHash(sibling, hash);
      // A left child at the right edge has no sibling: it moves up unchanged until it is a right child.
      while ((node & 1n) === 0n && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = nodeHash(hash, sibling);
    }

    node >>= 1n;
    last >>= 1n;
  }

  return last === 0n && areEqual(hash, root);
}
