import { dutchSound } from "../names/dutchSound";
import type { MatchKey } from "./matchKey";
import type { PersonReading } from "./personReading";

const ShortestSound = 3;

/**
 * K3 and K8 of a question with one sign of the sound left out, sent as mogelijk: finds the name with a letter or an ending less.
 * @returns Those of the likeliest reading first; possibly doubles. Source: docs/match-keys.md, asking and registering.
 */
export function slips({ birthDates, names, postcodes, sounds }: PersonReading): readonly MatchKey[] {
  return birthDates.flatMap((date) => sounds.filter((sound) => sound.length >= ShortestSound).flatMap((sound) => {
    const initials = new Set(names.filter(({ surname }) => dutchSound(surname) === sound).map(({ given }) => given.charAt(0)));
    return Array.from(sound, (_, i) => sound.slice(0, i) + sound.slice(i + 1)).flatMap((slip): MatchKey[] => [
      ...Array.from(initials, (initial): MatchKey => ({ kind: "K3", value: `${slip}|${initial}|${date}`, sentAs: "K6" })),
      ...postcodes.map((postcode): MatchKey => ({ kind: "K8", value: `${slip}|${date}|${postcode}`, sentAs: "K6" })),
    ]);
  }));
}
