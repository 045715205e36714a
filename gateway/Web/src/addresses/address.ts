/** A Dutch address as far as match keys need it. Identifying: never to be logged or sent. */
export interface Address {
  /** Six characters. */
  readonly postcode: string | undefined;
  /** 1 to 99999, without leading zeros. */
  readonly number: string | undefined;
  /** Letter and addition: A–Z and 0–9, possibly empty. */
  readonly suffix: string;
  /** As written, possibly empty. */
  readonly street: string;
  /** As written, possibly empty. */
  readonly town: string;
  /** Nummeraanduiding of the BAG, sixteen digits. */
  readonly id: string | undefined;
}
