import names from "../../../../pseudonyms/Names/names.json";
import { normalise } from "./normalise";
import { hasLetter, isCapital } from "./unicodeClass";
import { words } from "./whiteSpace";

const Apostrophe = new RegExp(`[${names.apostrophes}]`);
const Hyphen = new RegExp(`[${names.hyphens}]`);

/** Words before whose apostrophe the rest of the name is a word of its own: d'Aubigny, dell'Orto. */
const Elisions: ReadonlySet<string> = new Set(names.elisions.split(" "));

/** Words that are glued to the one before them: van't, in't. */
const Contractions: ReadonlySet<string> = new Set(names.contractions.split(" "));

/** The words of a name, elided articles on their own and without their apostrophe; the first one holds a letter. */
export function nameWords(name: string): readonly string[] {
  const all = words(name).flatMap(splitWord).filter((word) => word.length > 0);
  const first = all.findIndex(hasLetter);
  return first < 0 ? [] : all.slice(first);
}

/** The parts of a double name, in order; a single name gives one part. */
export const nameParts = (name: string): readonly string[] => name.split(Hyphen).filter(hasLetter);

function splitWord(word: string): string[] {
  const mark = word.search(Apostrophe);
  const head = word.slice(0, Math.max(mark, 0));
  const tail = word.slice(mark + 1);
  if (mark === 0) {
    return isGluedArticle(tail) ? [tail.slice(0, 1), tail.slice(1)] : [tail];
  }

  return mark > 0 && (Elisions.has(normalise(head)) || Contractions.has(normalise(tail))) ? [head, tail] : [word];
}

/** 's-Gravesande and 'tHart, but not 'Said. */
function isGluedArticle(rest: string): boolean {
  return (/^[st]/.test(rest) && rest.length > 1 && isCapital(rest.charCodeAt(1))) || (/^[stST]/.test(rest) && Hyphen.test(rest.charAt(1)));
}
