import names from "../../../../pseudonyms/Names/names.json";
import { decompose } from "./unicodeLatin";

/**
 * How letters that Unicode does not decompose are read: `wire` lets them fall away, but for ß, æ, œ, ø, ł, đ, ð, þ and ĳ;
 * `typed` reads them as a Dutch typist writes them (ı is i, ħ is h …).
 */
export type Spelling = "wire" | "typed";

/** Every spelling, that of the wire format first. */
export const Spellings: readonly Spelling[] = ["wire", "typed"];

const Mapped: Record<Spelling, ReadonlyMap<string, string>> = {
  wire: pairs([names.mapped]),
  typed: pairs([names.mapped, ...names.typed]),
};

/**
 * Brings a name down to the letters a–z: maps, decomposes, drops marks, lowers.
 * @returns Letters a–z, possibly none. Applying it twice changes nothing.
 * Source: docs/match-keys.md, names, rule 1.
 */
export function normalise(text: string, spelling: Spelling = "wire"): string {
  let letters = "";
  for (const character of text) {
    letters += Mapped[spelling].get(character) ?? decompose(character.codePointAt(0) ?? 0);
  }

  return letters;
}

function pairs(lines: readonly string[]): Map<string, string> {
  return new Map(lines.flatMap((line) => line.split(" ")).map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}
