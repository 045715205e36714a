import type { Address } from "../addresses/address";
import { canonicalSuffix } from "../addresses/houseSuffix";
import { isPlace } from "../addresses/place";
import { normalise, Spellings } from "../names/normalise";
import { AddressKinds, type AddressKind, type MatchKey } from "./matchKey";

/** Keys of an address, strongest first, no doubles. */
export function addressKeys(address: Address): readonly MatchKey[] {
  return AddressKinds.flatMap((kind) => [...new Set(Values[kind](address))].map((value) => ({ kind, value })));
}

/** The values of each kind; none when a part is missing. */
const Values: Readonly<Record<AddressKind, (address: Address) => readonly string[]>> = {
  A1: (address) => fullAddress(address),
  A2: ({ id }) => (id === undefined ? [] : [id]),
  A3: townAndStreet,
  A1s: (address) => fullAddress({ ...address, suffix: canonicalSuffix(address.suffix) }),
  A0: ({ postcode, number }) => (postcode === undefined || number === undefined ? [] : [`${postcode}|${number}`]),
};

/** A1: `pc6|number|suffix`; without a suffix the last bar stays. */
export function fullAddress({ postcode, number, suffix }: Address): readonly string[] {
  return postcode === undefined || number === undefined ? [] : [`${postcode}|${number}|${suffix}`];
}

/** A3: `town|street|number|suffix`. */
function townAndStreet({ town, street, number, suffix }: Address): readonly string[] {
  return number === undefined || !isPlace(town, street)
    ? []
    : Spellings.map((spelling) => `${normalise(town, spelling)}|${normalise(street, spelling)}|${number}|${suffix}`);
}
