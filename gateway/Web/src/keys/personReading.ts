import { readGivenName } from "../names/givenName";
import { Spellings } from "../names/normalise";
import { readSurname } from "../names/surnames";
import { isCompleteDate } from "../persons/birthDate";
import type { Person } from "../persons/person";

/** One way to read surname and first given name together: letters a–z, neither empty. */
export interface NameReading {
  readonly surname: string;
  readonly given: string;
}

/** A person's parts after normalisation, each list with its likeliest reading first and without doubles. */
export interface PersonReading {
  readonly bsns: readonly string[];
  /** Complete dates only, yyyymmdd. */
  readonly birthDates: readonly string[];
  readonly postcodes: readonly string[];
  readonly names: readonly NameReading[];
  readonly givenNames: readonly string[];
}

export function readPersonParts(person: Person): PersonReading {
  const names = new Map<string, NameReading>();
  const givenNames = new Set<string>();
  for (const spelling of Spellings) {
    const given = readGivenName(person.givenNames, spelling);
    if (given === undefined) {
      continue;
    }

    givenNames.add(given);
    for (const surname of person.surnames.flatMap((written) => readSurname(written, spelling))) {
      names.set(`${surname}|${given}`, { surname, given });
    }
  }

  return {
    bsns: present(person.bsn),
    birthDates: present(person.birthDate).filter(isCompleteDate),
    postcodes: present(person.postcode),
    names: [...names.values()],
    givenNames: [...givenNames],
  };
}

const present = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
