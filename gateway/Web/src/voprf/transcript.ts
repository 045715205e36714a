import { concatBytes } from "@noble/hashes/utils.js";

/** A number as two bytes, big-endian: 0 to 65,535. */
export const twoBytes = (number: number): Uint8Array => Uint8Array.of(number >> 8, number & 0xff);

/** What is hashed: each part behind its two-byte length, labels (texts) and positions (numbers) as they are. Source: RFC 9497, section 2.2. */
export function transcript(...parts: readonly (Uint8Array | string | number)[]): Uint8Array {
  return concatBytes(...parts.map((part) => {
    if (typeof part === "string") {
      return new TextEncoder().encode(part);
    }

    return typeof part === "number" ? twoBytes(part) : concatBytes(twoBytes(part.length), part);
  }));
}
