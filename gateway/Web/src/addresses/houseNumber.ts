import { withoutEnds } from "../names/whiteSpace";
import type { Parsed } from "../persons/faults";

/** A house number as typed, cut into the digits at its start (all of it when there are none) and what follows them. */
export interface HouseNumberText {
  readonly number: string;
  readonly rest: string;
}

/** Cuts the text: `12-a` becomes `12` and `-a`. */
export function splitHouseNumber(text: string): HouseNumberText {
  const trimmed = withoutEnds(text);
  const digits = /^[0-9]*/.exec(trimmed)?.[0] ?? "";
  return digits === "" ? { number: trimmed, rest: "" } : { number: digits, rest: trimmed.slice(digits.length) };
}

/** Reads a house number, 1 to 99999, of one to five digits; zeros on its left are dropped. */
export function parseHouseNumber(text: string): Parsed {
  return /^[0-9]{1,5}$/.test(text) && Number(text) > 0
    ? { value: String(Number(text)) }
    : { fault: "Vul een huisnummer in van 1 tot en met 99999." };
}
