import { nameParts, nameWords } from "./nameWords";
import { normalise, type Spelling } from "./normalise";
import { areAllPrefixes, withoutPrefixes } from "./prefixes";
import { withoutTitles } from "./titles";

/** A surname as written; its prefix (voorvoegsel) may also stand inside the name. `.`, `-` and empty mean unknown. */
export interface Surname {
  readonly prefix: string;
  readonly name: string;
}

/**
 * Reads a surname in every way that gives a key: each part of a double name, the whole, and the name with what may not
 * have been a prefix or title.
 * @returns Letters a–z, none empty, no doubles, likeliest first.
 * Source: docs/match-keys.md, names, rules 2, 3, 4 and 7.
 */
export function readSurname({ prefix, name }: Surname, spelling: Spelling): readonly string[] {
  if (normalise(name, spelling).length === 0) {
    return [];
  }

  const readings = [...parts(name), core(name), core(`${prefix} ${name}`), withoutPrefixes(nameWords(prefixFirst(name)))];
  const letters = readings.map((words) => normalise(words.join(""), spelling));
  return [...new Set(letters.filter((reading) => reading.length > 0))];
}

/** A part of articles only, as in Al-Badri, would be shared by thousands: it belongs to the part after it. */
function parts(name: string): readonly (readonly string[])[] {
  const all = nameParts(name);
  return all.filter((part, i) => i === all.length - 1 || !areAllPrefixes(nameWords(part))).map(core);
}

/** Titles first, then prefixes as long as there are any. */
function core(name: string): readonly string[] {
  return withoutPrefixes(withoutTitles(nameWords(prefixFirst(name))));
}

/** Puts a prefix typed after a comma back in front: `Berg, van den` becomes `van den Berg`. */
function prefixFirst(name: string): string {
  const comma = name.lastIndexOf(",");
  const after = nameWords(name.slice(comma + 1));
  return comma >= 0 && after.length > 0 && areAllPrefixes(after) ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : name;
}
