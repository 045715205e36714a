import { ristretto255 } from "@noble/curves/ed25519.js";

/** An element of ristretto255. Source: RFC 9496. */
export type Element = InstanceType<typeof ristretto255.Point>;

/** Length of an element in bytes. */
export const ElementSize = 32;

const HighestBit = 0x80;

/**
 * Reads an element that may take part in the protocol.
 * @returns undefined unless exactly 32 bytes, canonically encoded (the highest bit too) and not the identity.
 */
export function readElement(bytes: Uint8Array): Element | undefined {
  if (bytes.length !== ElementSize || ((bytes[ElementSize - 1] ?? 0) & HighestBit) !== 0) {
    return undefined;
  }

  try {
    const element = ristretto255.Point.fromBytes(bytes);
    return element.is0() ? undefined : element;
  } catch {
    // The library says by an exception that the bytes encode no element; nothing else in it can fail.
    return undefined;
  }
}

/** Reads a batch; undefined when any element is invalid. */
export function readElements(batch: readonly Uint8Array[]): readonly Element[] | undefined {
  const elements = batch.map(readElement);
  return elements.every((element) => element !== undefined) ? elements : undefined;
}
