import { ristretto255 } from "@noble/curves/ed25519.js";

const { Fn } = ristretto255.Point;

/** Length of a scalar in bytes. */
export const ScalarSize = Fn.BYTES;

/** Bytes that make a random number modulo the group order uniform to within 2^-252. */
const WideSize = 64;

/** A uniformly random scalar, never 0. */
export function randomScalar(): bigint {
  for (;;) {
    const wide = crypto.getRandomValues(new Uint8Array(WideSize));
    const scalar = Fn.create(littleEndian(wide));
    wide.fill(0);
    if (scalar !== 0n) {
      return scalar;
    }
  }
}

/** Reads 32 bytes, little-endian; undefined unless 0 < k < the group order. */
export function readScalar(bytes: Uint8Array): bigint | undefined {
  const scalar = bytes.length === ScalarSize ? littleEndian(bytes) : 0n;
  return scalar > 0n && scalar < Fn.ORDER ? scalar : undefined;
}

/** The inverses of non-zero scalars, at the price of one inversion. */
export const invertAll = (scalars: readonly bigint[]): readonly bigint[] => Fn.invertBatch([...scalars]);

const littleEndian = (bytes: Uint8Array): bigint => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
