/** Kinds a question about a person may carry, strongest first. The names are part of the wire format. */
export const PersonKinds = ["K1", "K2", "K4", "K7", "K3", "K5", "K8", "K6"] as const;

/** Kinds a question about an address may carry, strongest first. */
export const AddressKinds = ["A1", "A2", "A3", "A1s", "A0"] as const;

export type PersonKind = (typeof PersonKinds)[number];
export type AddressKind = (typeof AddressKinds)[number];
export type MatchKeyKind = PersonKind | AddressKind;

const Weaker: Readonly<Partial<Record<MatchKeyKind, number>>> = { K3: 2, K5: 2, K8: 2, A1s: 2, K6: 1, A0: 1 };

/** How much a match on a kind says: 3 sterk, 2 waarschijnlijk, 1 mogelijk. */
export const strengthOf = (kind: MatchKeyKind): number => Weaker[kind] ?? 3;

/** One match key: a normalised piece of identity, the input of the VOPRF. It never leaves the page. */
export interface MatchKey {
  readonly kind: MatchKeyKind;
  /** ASCII letters, digits and bars. */
  readonly value: string;
  /** The kind that travels beside its pseudonym: a weaker one when the value tells less than its kind does. */
  readonly sentAs?: MatchKeyKind;
}

/** UTF-8 of `bekend:1:<kind>:<value>`. Source: docs/match-keys.md, the form of a key. */
export const toOprfInput = ({ kind, value }: MatchKey): Uint8Array => new TextEncoder().encode(`bekend:1:${kind}:${value}`);
