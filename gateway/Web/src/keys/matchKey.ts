/** The kinds of match key. The names are part of the wire format. */
export type MatchKeyKind = "K1" | "K2" | "K4" | "K7" | "A1" | "A0";

/** Kinds a question about a person may carry, strongest first. */
export const PersonKinds: readonly MatchKeyKind[] = ["K1", "K2", "K4", "K7"];

/** Kinds a question about an address may carry, strongest first. */
export const AddressKinds: readonly MatchKeyKind[] = ["A1", "A0"];

/** One match key: a normalised piece of identity, the input of the VOPRF. It never leaves the page. */
export interface MatchKey {
  readonly kind: MatchKeyKind;
  /** ASCII letters, digits and bars. */
  readonly value: string;
}

/** UTF-8 of `bekend:1:<kind>:<value>`. Source: docs/match-keys.md, the form of a key. */
export const toOprfInput = ({ kind, value }: MatchKey): Uint8Array => new TextEncoder().encode(`bekend:1:${kind}:${value}`);
