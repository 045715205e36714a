import { ristretto255, ristretto255_oprf } from "@noble/curves/ed25519.js";

/** A key holder by another implementation of RFC 9497: the prover of @noble/curves. */
export interface KeyHolder {
  readonly publicKey: Uint8Array;
  readonly evaluate: (blinded: readonly Uint8Array[]) => { evaluated: Uint8Array[]; proof: Uint8Array };
}

/** @param secret 32 bytes; a new key when left out. */
export function keyHolder(secret: Uint8Array = ristretto255_oprf.voprf.generateKeyPair().secretKey): KeyHolder {
  const publicKey = ristretto255.Point.BASE.multiply(ristretto255.Point.Fn.fromBytes(secret)).toBytes();
  return { publicKey, evaluate: (blinded) => ristretto255_oprf.voprf.blindEvaluateBatch(secret, publicKey, [...blinded]) };
}
