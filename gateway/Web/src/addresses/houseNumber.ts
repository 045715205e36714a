import { withoutEnds } from "../names/whiteSpace";
import type { Parsed } from "../persons/faults";

/** A house number as typed, cut into the digits at its start (all of it when there are none) and what follows them. */
export interface HouseNumberText {
  readonly number: string;
  readonly rest: string;
}

const Designated = /^(?:([Tt]\/?[Oo]|[Tt][Ee][Gg][Ee][Nn][Oo][Vv][Ee][Rr])|[Bb][Yy]|[Bb][Ii][Jj])[ .]*([0-9]+)(.*)$/s;

/**
 * Cuts the text: `12-a` becomes `12` and `-a`.
 * `to 12` (tegenover, opposite 12) and `by 12` (bij, near 12) are addresses of their own: the word becomes the start of the rest.
 * Source: Logisch Ontwerp BRP, element 11.50.
 */
export function splitHouseNumber(text: string): HouseNumberText {
  const trimmed = withoutEnds(text);
  const [whole, opposite, number = "", rest = ""] = Designated.exec(trimmed) ?? [];
  if (whole !== undefined) {
    return { number, rest: (opposite === undefined ? "BY" : "TO") + rest };
  }

  const digits = /^[0-9]*/.exec(trimmed)?.[0] ?? "";
  return digits === "" ? { number: trimmed, rest: "" } : { number: digits, rest: trimmed.slice(digits.length) };
}

/** Reads a house number, 1 to 99999, of one to five digits; zeros on its left are dropped. */
export function parseHouseNumber(text: string): Parsed {
  return /^[0-9]{1,5}$/.test(text) && Number(text) > 0
    ? { value: String(Number(text)) }
    : { fault: "Vul een huisnummer in van 1 tot en met 99999." };
}
