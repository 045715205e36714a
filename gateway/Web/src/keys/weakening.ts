import names from "../../../../pseudonyms/Names/names.json";
import type { PersonKind } from "./matchKey";

/** Surnames that at least 5,000 people in the Netherlands bear, prefixes apart. Source: docs/match-keys.md. */
const Common: ReadonlySet<string> = new Set(names.common.flatMap((line) => line.split(" ")));

/** Registers write 1 January for people whose birthday nobody wrote down; thousands share one. */
const isNewYear = (date = ""): boolean => date.endsWith("0101");

/** The kind that travels beside a key of a question: a weaker one when the value tells less. Source: docs/match-keys.md, how strong a match is. */
export function sentAs(kind: PersonKind, value: string, hasInitials: boolean): PersonKind {
  const [first = "", second = "", third] = value.split("|");
  switch (kind) {
    case "K2":
      return Common.has(first) || isNewYear(third) ? "K3" : kind;
    case "K3":
      return isNewYear(third) ? "K6" : kind;
    case "K4":
      return isNewYear(third) || (hasInitials && (Common.has(first) || Common.has(second))) ? "K3" : kind;
    case "K7":
      return isNewYear(second) || hasInitials ? "K8" : kind;
    default:
      return kind;
  }
}
