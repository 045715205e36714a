import { asciiUpper } from "./asciiUpper";

/** Joins letter (huisletter) and addition (toevoeging), in upper case, and drops everything but A–Z and 0–9. */
export const houseSuffix = (...pieces: readonly string[]): string => asciiUpper(pieces.join("")).replace(/[^A-Z0-9]/g, "");

const Canonical: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3", HS: "H", HUIS: "H" };

/**
 * What people write in several ways in one: floors as a number, the ground floor as H.
 * Source: docs/match-keys.md, canonical suffix. Applying it twice changes nothing.
 */
export function canonicalSuffix(suffix: string): string {
  const floor = suffix.replace(/HOOG$/, "");
  return Canonical[floor] ?? (/^[0-9]+$/.test(floor) ? floor : suffix);
}
