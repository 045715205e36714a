import type { MatchKeyKind } from "./matchKey";
import type { PersonReading } from "./personReading";

/** Makes the values of one kind of key for a person, likeliest reading first; none when a part is missing. */
export interface PersonRule {
  readonly kind: MatchKeyKind;
  readonly values: (reading: PersonReading) => readonly string[];
}

/** Every kind of key for persons, all strong, the most telling first. A new kind is a line here and one in matchKey.ts. */
export const PersonRules: readonly PersonRule[] = [
  { kind: "K1", values: ({ bsns }) => bsns },
  { kind: "K2", values: surnameAndInitial },
  { kind: "K4", values: bothNames },
  { kind: "K7", values: givenNameAndPostcode },
];

/** K2: `surname|initial|yyyymmdd`. */
function surnameAndInitial({ birthDates, names }: PersonReading): readonly string[] {
  return birthDates.flatMap((date) => names.map(({ surname, given }) => `${surname}|${given.charAt(0)}|${date}`));
}

/** K4: surname and first given name in alphabetical order, so that swapped names still match; `a|b|yyyymmdd`. */
function bothNames({ birthDates, names }: PersonReading): readonly string[] {
  return birthDates.flatMap((date) =>
    names.map(({ surname, given }) => (surname <= given ? `${surname}|${given}|${date}` : `${given}|${surname}|${date}`)));
}

/** K7: `given|yyyymmdd|pc6`; finds a person whose surname changed. */
function givenNameAndPostcode({ birthDates, postcodes, givenNames }: PersonReading): readonly string[] {
  return birthDates.flatMap((date) => postcodes.flatMap((postcode) => givenNames.map((given) => `${given}|${date}|${postcode}`)));
}
