import names from "../../../../pseudonyms/Names/names.json";

const Rules = names.sounds.map((rule) => rule.split(">")).map(([pattern = "", replacement = ""]) => [new RegExp(pattern, "g"), replacement] as const);

/**
 * How a surname sounds in Dutch: the rules one after the other; then the first vowel stays, and of what follows it only
 * consonants that are heard. Source: docs/match-keys.md, how a surname sounds.
 * @param name Letters a–z, not empty.
 * @returns Letters a–z, not empty: a name of which nothing would remain is its own code.
 */
export function dutchSound(name: string): string {
  const sounds = Rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
  const [, start = "", rest = ""] = /^([^aeiouy]*[aeiouy]?)(.*)$/.exec(sounds) ?? [];
  return (start + rest.replace(/[aeiouyhjw]/g, "")).replace(/(.)\1+/g, "$1") || name;
}
