import { dutchSound } from "../names/dutchSound";
import { hasInitials, readGivenName } from "../names/givenName";
import { Spellings } from "../names/normalise";
import { readSurname } from "../names/surnames";
import { isCompleteDate } from "../persons/birthDate";
import type { Person } from "../persons/person";
import { fullAddress } from "./addressKeys";

/** One way to read surname and first given name together: letters a–z, neither empty. */
export interface NameReading {
  readonly surname: string;
  readonly given: string;
}

/** A person's parts after normalisation, each list with its likeliest reading first. */
export interface PersonReading {
  readonly bsns: readonly string[];
  /** Complete dates only, yyyymmdd. */
  readonly birthDates: readonly string[];
  /** `m` or `v`. */
  readonly sexes: readonly string[];
  readonly postcodes: readonly string[];
  /** Addresses as A1 has them. */
  readonly homes: readonly string[];
  readonly names: readonly NameReading[];
  readonly givenNames: readonly string[];
  /** Whether only initials stand for the given names. */
  readonly hasInitials: boolean;
  /** How the surnames sound, whatever the given name. */
  readonly sounds: readonly string[];
}

export function readPersonParts(person: Person): PersonReading {
  const names: NameReading[] = [];
  const givenNames: string[] = [];
  const sounds: string[] = [];
  for (const spelling of Spellings) {
    const given = readGivenName(person.givenNames, spelling);
    givenNames.push(...present(given));
    for (const surname of person.surnames.flatMap((written) => readSurname(written, spelling))) {
      sounds.push(dutchSound(surname));
      names.push(...present(given).map((name) => ({ surname, given: name })));
    }
  }

  return {
    bsns: present(person.bsn),
    birthDates: present(person.birthDate).filter(isCompleteDate),
    sexes: present(person.sex).filter((sex) => sex !== ""),
    postcodes: present(person.address.postcode),
    homes: fullAddress(person.address),
    names,
    givenNames,
    hasInitials: hasInitials(person.givenNames),
    sounds,
  };
}

const present = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
