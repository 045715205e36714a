import { withoutWhiteSpace } from "../names/whiteSpace";
import type { Parsed } from "./faults";

const Weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * Reads a BSN: eight or nine digits that pass the 11-test, spaces and dots ignored; nine digits come out.
 * Source: Besluit burgerservicenummer. Nine zeros pass the sum but are no number.
 */
export function parseBsn(text: string): Parsed {
  const digits = withoutWhiteSpace(text).replaceAll(".", "");
  if (!/^[0-9]*$/.test(digits)) {
    return { fault: "Een BSN bestaat alleen uit cijfers." };
  }

  if (digits.length !== 8 && digits.length !== 9) {
    return { fault: "Een BSN heeft acht of negen cijfers." };
  }

  const value = digits.padStart(9, "0");
  return passesElevenTest(value) ? { value } : { fault: "Dit is geen geldig BSN. Controleer de cijfers." };
}

function passesElevenTest(digits: string): boolean {
  const sum = Weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 11 === 0 && /[1-9]/.test(digits);
}
