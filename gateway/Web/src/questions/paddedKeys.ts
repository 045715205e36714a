import { AddressKinds, PersonKinds, toOprfInput, type MatchKey, type MatchKeyKind } from "../keys/matchKey";
import { Blinding } from "../voprf/blinding";
import { randomBelow, shuffled } from "./random";

const FakeLength = 32;

/** What a question is about, as the wire calls it. */
export type SubjectKind = "persoon" | "adres";

/** How many elements a question carries, whatever is known of the subject. */
export const ElementCount: Readonly<Record<SubjectKind, number>> = { persoon: 16, adres: 8 };

const Kinds: Readonly<Record<SubjectKind, readonly MatchKeyKind[]>> = { persoon: PersonKinds, adres: AddressKinds };

/** One input of the VOPRF: a real key's, or a fake's. */
export interface PaddedInput {
  readonly kind: MatchKeyKind;
  readonly input: Uint8Array;
}

/** A subject's keys among fakes: always the same number, in an order that tells nothing. */
export interface PaddedKeys {
  /** Kind that each element is sent as, by position. */
  readonly kinds: readonly MatchKeyKind[];
  readonly blinding: Blinding;
}

/** Pads, shuffles and blinds; the inputs are cleared. Of too many keys the strongest (the first) are kept. */
export function padKeys(subject: SubjectKind, keys: readonly MatchKey[]): PaddedKeys {
  const inputs = mixKeys(subject, keys);
  try {
    return { kinds: inputs.map(({ kind }) => kind), blinding: Blinding.create(inputs.map(({ input }) => input)) };
  } finally {
    for (const { input } of inputs) {
      input.fill(0);
    }
  }
}

/**
 * The inputs in the order they are sent; apart from blinding, so that a test can see which are real.
 * A fake is 32 random bytes that are hashed and blinded as a key is, and takes a random kind: neither the number of keys nor a
 * missing BSN shows, not even in the time it takes.
 */
export function mixKeys(subject: SubjectKind, keys: readonly MatchKey[]): readonly PaddedInput[] {
  const kept = keys.slice(0, ElementCount[subject]).map((key) => ({ kind: key.sentAs ?? key.kind, input: toOprfInput(key) }));
  const fakes = Array.from({ length: ElementCount[subject] - kept.length }, () => ({
    kind: pick(Kinds[subject]),
    input: crypto.getRandomValues(new Uint8Array(FakeLength)),
  }));
  return shuffled([...kept, ...fakes]);
}

const pick = (kinds: readonly MatchKeyKind[]): MatchKeyKind => kinds[randomBelow(kinds.length)] as MatchKeyKind;
