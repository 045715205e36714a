import { normalise, type Spelling } from "./normalise";
import { withoutTitles } from "./titles";
import { words } from "./whiteSpace";

/**
 * The first word with a letter, normalised; a title of nobility typed before it is skipped. `Peter-Jan` gives `peterjan`.
 * @returns Letters a–z, or undefined when there is no given name.
 */
export function readGivenName(givenNames: string, spelling: Spelling): string | undefined {
  const first = firstWord(givenNames, spelling);
  return first === undefined ? undefined : normalise(first, spelling);
}

/** Whether initials stand for a name: `J`, `T.J.`, `Th.`, `JHM`; a word with a full stop, of one letter, or without a vowel. */
export function hasInitials(givenNames: string): boolean {
  const word = firstWord(givenNames, "typed");
  return word !== undefined && (word.includes(".") || /^([a-z]|[^aeiouy]*)$/.test(normalise(word, "typed")));
}

const firstWord = (givenNames: string, spelling: Spelling): string | undefined =>
  withoutTitles(words(givenNames).filter((word) => normalise(word, spelling).length > 0))[0];
