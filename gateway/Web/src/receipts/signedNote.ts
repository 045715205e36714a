import { decodeBase64, isKeyName, isWellFormed } from "./lines";
import { isOf, isSignedBy, KeyHashSize, type NoteVerifier } from "./noteVerifier";

const MaximumLength = 1_000_000;
const MaximumSignatures = 100;

/** Em dash and space. */
const Prefix = "\u2014 ";

/** One signature line, not verified. */
interface NoteSignature {
  readonly name: string;
  /** 4 bytes. */
  readonly keyHash: Uint8Array;
  readonly value: Uint8Array;
}

/** A text with signature lines, not verified. */
export interface SignedNote {
  /** Final newline included. Not to be used before `openNote` gave it. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Reads the form of a note; verifies nothing. Source: C2SP signed-note. */
export function parseNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf("\n\n");
  if (note.length > MaximumLength || split < 0 || !note.endsWith("\n") || !isWellFormed(note)) {
    return undefined;
  }

  const lines = note.slice(split + 2).split("\n").slice(0, -1);
  const signatures = lines.map(parseSignature);
  return lines.length >= 1 && lines.length <= MaximumSignatures && signatures.every((signature) => signature !== undefined)
    ? { text: note.slice(0, split + 1), signatures }
    : undefined;
}

/**
 * Opens a note: its text, only if this key has a line and every line of this key verifies. Lines of other keys, such as
 * those of witnesses, are let be.
 */
export function openNote(note: SignedNote, verifier: NoteVerifier): string | undefined {
  const message = new TextEncoder().encode(note.text);
  const own = note.signatures.filter(({ name, keyHash }) => isOf(verifier, name, keyHash));
  return own.length > 0 && own.every(({ value }) => isSignedBy(verifier, message, value)) ? note.text : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
  const [name = "", base64 = "", ...more] = line.startsWith(Prefix) ? line.slice(Prefix.length).split(" ") : [];
  const bytes = decodeBase64(base64);
  return isKeyName(name) && more.length === 0 && bytes !== undefined && bytes.length > KeyHashSize
    ? { name, keyHash: bytes.slice(0, KeyHashSize), value: bytes.slice(KeyHashSize) }
    : undefined;
}
