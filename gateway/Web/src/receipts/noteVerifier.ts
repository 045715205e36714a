import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { areEqual, decodeBase64, isKeyName } from "./lines";

/** Algorithm byte of Ed25519, the only one that is read. */
const Ed25519Type = 1;

const PublicKeySize = 32;
const SignatureSize = 64;

/** Length of a key hash in bytes. */
export const KeyHashSize = 4;

/** The public half of a key that signs notes; for a log, its name is the log's origin. */
export interface NoteVerifier {
  readonly name: string;
  /** 4 bytes: a short identifier, no proof of anything. */
  readonly keyHash: Uint8Array;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/**
 * Reads a vkey, `<name>+<hash>+<base64(0x01 ‖ public key)>`; refuses every spelling but one.
 * Source: C2SP signed-note, "Signatures".
 */
export function parseVkey(text: string): NoteVerifier | undefined {
  // The base64 may hold a plus too, the name and the hash may not.
  const [name = "", hash = "", ...rest] = text.split("+");
  const key = decodeBase64(rest.join("+"));
  if (!isKeyName(name) || key?.length !== 1 + PublicKeySize || key[0] !== Ed25519Type) {
    return undefined;
  }

  const input = Uint8Array.of(...new TextEncoder().encode(`${name}\n`), ...key);
  const keyHash = sha256(input).slice(0, KeyHashSize);
  return hash === toHex(keyHash) ? { name, keyHash, publicKey: key.slice(1) } : undefined;
}

/** Whether the signature (64 bytes) is the key's over the message; small keys and second spellings are refused. */
export function isSignedBy(verifier: NoteVerifier, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === SignatureSize && ed25519.verify(signature, message, verifier.publicKey, { zip215: false });
}

/** Whether a signature line claims to be of this key. */
export const isOf = (verifier: NoteVerifier, name: string, keyHash: Uint8Array): boolean =>
  name === verifier.name && areEqual(keyHash, verifier.keyHash);

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
