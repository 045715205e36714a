import { parseBsn } from "../../persons/bsn";
import type { SubjectFields } from "../../persons/fields";

/** Shorter pieces are in many words: a name of two letters would stop every sentence. */
const ShortestName = 3;

/** Nine digits, possibly parted as people write a BSN; not by hyphens, which case numbers have. */
const Numbers = /(?<![0-9-])[0-9](?:[ .]?[0-9]){8}(?![0-9-])/g;

/**
 * Whether a text that is sent along openly (the case number, the explanation) holds something of the person or address it is
 * about: then it must not go. A guard against a slip, not against intent.
 * @param typed What was typed for every subject, shown or not; undefined parts are not looked for.
 */
export function holdsIdentity(text: string, typed: readonly SubjectFields[]): boolean {
  const words = fold(text);
  return holdsBsn(text) || typed.some((fields) => {
    const names = [fields.geslachtsnaam, fields.partnernaam, ...(fields.voornamen ?? "").split(" ")];
    return names.some((name) => isIn(words, fold(name ?? "")))
      || [fields.postcode, fields.geboortedatum].some((part) => isInside(text, part ?? ""));
  });
}

/** Any valid BSN, whoever's it is. */
const holdsBsn = (text: string): boolean => (text.match(Numbers) ?? []).some((number) => "value" in parseBsn(number));

/** Whether a name is there as a word. */
const isIn = (words: string, name: string): boolean => name.length >= ShortestName && ` ${words} `.includes(` ${name} `);

/** Whether a postcode or date is there, however it is spaced. */
function isInside(text: string, part: string): boolean {
  const bare = (value: string): string => value.toLowerCase().replace(/[^a-z0-9]/g, "");
  return bare(part).length >= 6 && bare(text).includes(bare(part));
}

const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
