import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

export { bytesToHex as toHex, hexToBytes as ofHex };

/** A comma-separated list, as the vectors write batches. */
export const listOfHex = (list: string): Uint8Array[] => list.split(",").map((text) => hexToBytes(text));

/** Reads 32 bytes of hexadecimal, little-endian. */
export const scalarOfHex = (text: string): bigint => BigInt(`0x${bytesToHex(hexToBytes(text).reverse())}`);
