import { withoutWhiteSpace } from "../names/whiteSpace";

/** At most 2^63-1, as the log counts. */
const MaximumNumber = 2n ** 63n - 1n;

/** No control character below U+0020 but newline, and no half of a surrogate pair. Source: C2SP signed-note, "Format". */
export const isWellFormed = (text: string): boolean => !/[\u0000-\u0009\u000b-\u001f]|[\ud800-\udfff]/u.test(text);

/** As `isWellFormed`, one line, not empty. */
export const isLine = (text: string): boolean => text !== "" && !text.includes("\n") && isWellFormed(text);

/** Whether a text can name a key: a line without white space or plus. Source: C2SP signed-note, "Format". */
export const isKeyName = (text: string): boolean => isLine(text) && !text.includes("+") && withoutWhiteSpace(text) === text;

/** Reads a size or index: ASCII digits, no leading zero, at most 2^63-1. */
export function parseDecimal(text: string): bigint | undefined {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text)) {
    return undefined;
  }

  const value = BigInt(text);
  return value <= MaximumNumber ? value : undefined;
}

/** Decodes standard base64 with padding, in exactly one spelling a value: a character changed anywhere must show. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) {
    return undefined;
  }

  const binary = atob(text);
  return btoa(binary) === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : undefined;
}

/** Whether two byte strings are the same; public values only, so that time may tell. */
export const areEqual = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, i) => byte === right[i]);
