/** Encodes bytes as base64url without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Decodes exactly `length` bytes.
 * @returns undefined for anything but the one spelling of that many bytes: no padding, no stray bits, no other alphabet.
 */
export function decodeBase64Url(text: string, length: number): Uint8Array | undefined {
  if (text.length !== Math.ceil((length * 4) / 3) || !/^[A-Za-z0-9_-]*$/.test(text)) {
    return undefined;
  }

  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
  return bytes.length === length && encodeBase64Url(bytes) === text ? bytes : undefined;
}

/** Decodes a list of `count` values of `length` bytes; undefined when the count or any value is wrong. */
export function decodeAllBase64Url(texts: unknown, count: number, length: number): readonly Uint8Array[] | undefined {
  if (!Array.isArray(texts) || texts.length !== count) {
    return undefined;
  }

  const all = texts.map((text: unknown) => (typeof text === "string" ? decodeBase64Url(text, length) : undefined));
  return all.every((bytes) => bytes !== undefined) ? all : undefined;
}
