import type { Person } from "../persons/person";
import { PersonKinds, strengthOf, type MatchKey } from "./matchKey";
import { readPersonParts } from "./personReading";
import { PersonRules } from "./personRules";
import { slips } from "./slips";
import { sentAs } from "./weakening";

/**
 * Keys of a person as typed, strongest first, no doubles. Within one strength the first reading of every kind goes before the
 * second reading of any: who must cut the list then loses an unlikely spelling, not a whole kind.
 * @returns Possibly more than one question carries (the caller keeps the first), or none.
 */
export function personKeys(person: Person): readonly MatchKey[] {
  const reading = readPersonParts(person);
  const keys: readonly MatchKey[] = PersonKinds
    .flatMap((kind) => [...new Set(PersonRules[kind](reading))]
      .map((value, rank) => ({ kind, value, sentAs: sentAs(kind, value, reading.hasInitials), rank })))
    .sort((left, right) => strengthOf(right.sentAs) - strengthOf(left.sentAs) || left.rank - right.rank)
    .map(({ rank: _, ...key }) => key);
  return withoutDoubles([...keys, ...slips(reading)]);
}

/** The first of each. */
function withoutDoubles(keys: readonly MatchKey[]): readonly MatchKey[] {
  const seen = new Set<string>();
  return keys.filter(({ kind, value }) => seen.size < seen.add(`${kind}:${value}`).size);
}
