import type { Parsed } from "../persons/faults";
import { withoutWhiteSpace } from "../names/whiteSpace";
import { asciiUpper } from "./asciiUpper";

/** Reads a Dutch postcode: six characters, letters in upper case, no space. White space and lower case are accepted. */
export function parsePostcode(text: string): Parsed {
  const value = asciiUpper(withoutWhiteSpace(text));
  return /^[1-9][0-9]{3}[A-Z]{2}$/.test(value)
    ? { value }
    : { fault: "Vul een postcode in van vier cijfers en twee letters, zoals 1312 AB." };
}
