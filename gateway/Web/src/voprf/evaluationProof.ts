import { mulAddUnsafe } from "@noble/curves/abstract/curve.js";
import { ristretto255 } from "@noble/curves/ed25519.js";
import { readElement, type Element } from "./element";
import { readScalar, ScalarSize } from "./scalar";
import { hashSeed, hashToScalar } from "./suite";
import { transcript } from "./transcript";

/** Length of a proof in bytes: c ‖ s. */
export const ProofSize = 2 * ScalarSize;

/**
 * Checks that a whole batch was multiplied by the scalar behind one public key (DLEQ).
 * @param publicKey 32 bytes: the published key of the covenant and version.
 * @param blinded 1 to 65,535 valid elements: what was sent.
 * @param evaluated As many, in the same order: what came back.
 * @param proof 64 bytes.
 * @returns False on anything wrong, whatever it is. Everything here is public, so that time may depend on it.
 * Source: RFC 9497, section 2.2.
 */
export function verifyProof(
  publicKey: Uint8Array, blinded: readonly Element[], evaluated: readonly Element[], proof: Uint8Array,
): boolean {
  const key = readElement(publicKey);
  const c = readScalar(proof.subarray(0, ScalarSize));
  const s = readScalar(proof.subarray(ScalarSize));
  if (key === undefined || c === undefined || s === undefined || blinded.length === 0 || blinded.length !== evaluated.length) {
    return false;
  }

  const [m, z] = composites(publicKey, blinded, evaluated);
  const t2 = combine([ristretto255.Point.BASE, key], [s, c]);
  const t3 = combine([m, z], [s, c]);
  if ([m, z, t2, t3].some((element) => element.is0())) {
    return false;
  }

  const parts = [m, z, t2, t3].map((element) => element.toBytes());
  return hashToScalar(transcript(publicKey, ...parts, "Challenge")) === c;
}

/** Folds a batch into one pair, so that one proof covers all of it: M = Σ dᵢ·Cᵢ and Z = Σ dᵢ·Dᵢ. Source: RFC 9497, section 2.2.1. */
function composites(publicKey: Uint8Array, inputs: readonly Element[], outputs: readonly Element[]): [Element, Element] {
  const seed = hashSeed(publicKey);
  const weights = inputs.map((input, i) =>
    hashToScalar(transcript(seed, i, input.toBytes(), (outputs[i] as Element).toBytes(), "Composite")));
  return [combine(inputs, weights), combine(outputs, weights)];
}

/** Σ scalarᵢ·elementᵢ with one chain of doublings for all: four times as fast as one product at a time. */
function combine(elements: readonly Element[], scalars: readonly bigint[]): Element {
  return mulAddUnsafe(ristretto255.Point, [...elements], [...scalars]);
}
