import { normalise, type Spelling } from "./normalise";
import { withoutTitles } from "./titles";
import { words } from "./whiteSpace";

/**
 * The first word with a letter, normalised; a title of nobility typed before it is skipped. `Peter-Jan` gives `peterjan`.
 * @returns Letters a–z, or undefined when there is no given name.
 */
export function readGivenName(givenNames: string, spelling: Spelling): string | undefined {
  const [first] = withoutTitles(words(givenNames).filter((word) => normalise(word, spelling).length > 0));
  return first === undefined ? undefined : normalise(first, spelling);
}
