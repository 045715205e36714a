import { withoutWhiteSpace } from "../names/whiteSpace";
import type { Parsed } from "../persons/faults";

/**
 * Reads the id of a nummeraanduiding of the BAG: sixteen digits, kind 20; of fifteen a spreadsheet dropped the zero before.
 * An id of a dwelling or building would silently find nothing. Source: Catalogus BAG, identificatie.
 */
export function parseAddressId(text: string): Parsed {
  const digits = withoutWhiteSpace(text);
  const value = digits.length === 15 ? `0${digits}` : digits;
  return /^[0-9]{4}20[0-9]{10}$/.test(value)
    ? { value }
    : { fault: "Een nummeraanduiding heeft zestien cijfers; het vijfde en zesde zijn 20." };
}
