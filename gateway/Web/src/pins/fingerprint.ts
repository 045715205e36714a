import { sha256 } from "@noble/hashes/sha2.js";

/** SHA-256 of a key's text in groups of four hexadecimal digits, to be read aloud. */
export function fingerprint(key: string): string {
  const hash = sha256(new TextEncoder().encode(key));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{4})(?!$)/g, "$1 ");
}
