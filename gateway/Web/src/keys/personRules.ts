import { dutchSound } from "../names/dutchSound";
import type { PersonKind } from "./matchKey";
import type { PersonReading } from "./personReading";

/** Makes the values of one kind of key for a person, likeliest reading first, perhaps twice; none when a part is missing. */
export type PersonRule = (reading: PersonReading) => readonly string[];

/** Every kind of key for persons. A new kind is a line here and one in matchKey.ts. */
export const PersonRules: Readonly<Record<PersonKind, PersonRule>> = {
  K1: ({ bsns }) => bsns,

  /** `surname|initial|yyyymmdd` */
  K2: ({ birthDates, names }) =>
    birthDates.flatMap((date) => names.map(({ surname, given }) => `${surname}|${given.charAt(0)}|${date}`)),

  /** `sound of the surname|initial|yyyymmdd`; finds spelling variants. */
  K3: ({ birthDates, names }) =>
    birthDates.flatMap((date) => names.map(({ surname, given }) => `${dutchSound(surname)}|${given.charAt(0)}|${date}`)),

  /** Surname and first given name in alphabetical order, so that swapped names still match: `a|b|yyyymmdd`. */
  K4: ({ birthDates, names }) => birthDates.flatMap((date) =>
    names.map(({ surname, given }) => (surname <= given ? `${surname}|${given}|${date}` : `${given}|${surname}|${date}`))),

  /** `yyyymmdd|sex|pc6|number|suffix` */
  K5: ({ birthDates, sexes, homes }) =>
    birthDates.flatMap((date) => sexes.flatMap((sex) => homes.map((home) => `${date}|${sex}|${home}`))),

  /** `surname|given|pc6|number|suffix` */
  K6: ({ homes, names }) => homes.flatMap((home) => names.map(({ surname, given }) => `${surname}|${given}|${home}`)),

  /** `given|yyyymmdd|pc6`; finds a person whose surname changed. */
  K7: ({ birthDates, postcodes, givenNames }) =>
    birthDates.flatMap((date) => postcodes.flatMap((postcode) => givenNames.map((given) => `${given}|${date}|${postcode}`))),

  /** `sound of the surname|yyyymmdd|pc6` */
  K8: ({ birthDates, postcodes, sounds }) =>
    birthDates.flatMap((date) => postcodes.flatMap((postcode) => sounds.map((sound) => `${sound}|${date}|${postcode}`))),
};
