import type { Address } from "../addresses/address";
import type { MatchKey } from "./matchKey";

/** Keys of an address, strongest first: A1 `pc6|number|suffix` (without a suffix the last bar stays) and A0 `pc6|number`. */
export function addressKeys({ postcode, number, suffix }: Address): readonly MatchKey[] {
  return [
    { kind: "A1", value: `${postcode}|${number}|${suffix}` },
    { kind: "A0", value: `${postcode}|${number}` },
  ];
}
