import type { Address } from "../addresses/address";
import type { Surname } from "../names/surnames";

/** A person as far as match keys need one; every part may be missing. Identifying: never to be logged or sent. */
export interface Person {
  /** Nine digits that pass the 11-test. */
  readonly bsn: string | undefined;
  /** All given names as written; the first one counts. Possibly empty. */
  readonly givenNames: string;
  /** The own surname first, then the partner's. */
  readonly surnames: readonly Surname[];
  /** Eight digits, yyyymmdd; zeros where unknown. */
  readonly birthDate: string | undefined;
  /** `m` or `v`; empty when neither. */
  readonly sex: string | undefined;
  /** The present address, possibly without house number. */
  readonly address: Address;
}
