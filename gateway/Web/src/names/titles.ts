import names from "../../../../pseudonyms/Names/names.json";
import { normalise } from "./normalise";

const Titles: ReadonlySet<string> = new Set(names.titles.split(" "));

/**
 * The words after the titles of nobility and predicates they start with; the last word always stays, for it is the name.
 * Source: RvIG landelijke tabel 38 (adellijke titel/predicaat), with the customary abbreviations.
 */
export function withoutTitles(words: readonly string[]): readonly string[] {
  let first = 0;
  while (first < words.length - 1 && Titles.has(normalise(words[first] ?? ""))) {
    first++;
  }

  return words.slice(first);
}
