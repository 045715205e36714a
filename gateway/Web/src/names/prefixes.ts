import names from "../../../../pseudonyms/Names/names.json";
import { nameWords } from "./nameWords";
import { normalise } from "./normalise";

const LongestPrefix = 3;

/** Source: RvIG landelijke tabel 36 (voorvoegsels geslachtsnaam), with the abbreviations people type. */
const Prefixes: ReadonlySet<string> = new Set(names.prefixes.flatMap((line) => line.split(", ")).map((prefix) => key(nameWords(prefix))));

/** The words after the prefixes they start with, longest first; the last word always stays, for it is the name. */
export function withoutPrefixes(words: readonly string[]): readonly string[] {
  const length = longestAtStart(words.slice(0, -1));
  return length === 0 ? words : withoutPrefixes(words.slice(length));
}

/** Whether the words are prefixes and nothing else; so are no words. */
export function areAllPrefixes(words: readonly string[]): boolean {
  if (words.length === 0) {
    return true;
  }

  const length = longestAtStart(words);
  return length > 0 && areAllPrefixes(words.slice(length));
}

/** How many words at the start form the longest known prefix; 0 for none. */
function longestAtStart(words: readonly string[]): number {
  let length = Math.min(LongestPrefix, words.length);
  while (length > 0 && !Prefixes.has(key(words.slice(0, length)))) {
    length--;
  }

  return length;
}

/** Compared as letters, so that 't and t, or D' and d’, are one prefix. */
function key(words: readonly string[]): string {
  return words.map((word) => normalise(word)).join(" ");
}
