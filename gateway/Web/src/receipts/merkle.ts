import { sha256 } from "@noble/hashes/sha2.js";
import { decodeBase64 } from "./lines";

/** Length of a hash in bytes. */
export const DigestSize = 32;

const LeafPrefix = 0;
const NodePrefix = 1;

/** Root of the tree without leaves. */
export const EmptyRoot: Uint8Array = sha256(new Uint8Array(0));

/** SHA-256(0x00 ‖ entry). Source: RFC 6962, section 2.1. */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(Uint8Array.of(LeafPrefix, ...entry));

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.of(NodePrefix, ...left, ...right));

/** Reads a hash in base64. */
export function parseDigest(text: string): Uint8Array | undefined {
  const bytes = decodeBase64(text);
  return bytes?.length === DigestSize ? bytes : undefined;
}
