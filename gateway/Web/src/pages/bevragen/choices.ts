import type { SubjectKind } from "../../questions/paddedKeys";

/** What an asker may see, ascending. */
export const Levels = ["hit", "domein", "contactpersoon"] as const;
export type Level = (typeof Levels)[number];

/** One way in which this person may ask one party at one level, and what must then hold. Made by the server from the covenant. */
export interface Way {
  readonly rol: string;
  readonly doel: string;
  readonly grondslag: string;
  readonly bij: string;
  readonly soort: SubjectKind;
  readonly ziet: Level;
  /** Id of the rule that permits it. */
  readonly regel: string;
  /** A case number must be given. */
  readonly zaak: boolean;
  /** What must be stated about age; null when nothing. */
  readonly meerderjarig: boolean | null;
  /** What must be stated about a weighing; null when nothing. */
  readonly weging: boolean | null;
  /** A colleague must approve. */
  readonly collega: boolean;
}

/** What a rule asks for, in words. */
export interface RuleText {
  readonly id: string;
  /** When it holds; null at any hour. */
  readonly uren: string | null;
  /** An example of a case number; null when there is none to give. */
  readonly zaakvoorbeeld: string | null;
  /** The pattern of a case number, only beside an example. */
  readonly zaakpatroon: string | null;
}

/** A covenant as this person may use it. */
export interface Covenant {
  readonly id: string;
  /** Hash of its text: another one means that the page is out of date. */
  readonly sha256: string;
  readonly partijen: readonly { readonly naam: string; readonly leden: readonly string[] }[];
  readonly regels: readonly RuleText[];
  readonly verboden: readonly { readonly id: string; readonly omdat: string }[];
  readonly wegen: readonly Way[];
}

/** What the page gives to its script. */
export interface PageData {
  /** Opaque id of the person for whom the page was made. */
  readonly medewerker: string;
  readonly convenanten: readonly Covenant[];
  /** Texts by their Dutch wording, in the language of the page. */
  readonly teksten: Readonly<Record<string, string>>;
}

/** What was chosen so far; a part that is not chosen yet does not narrow. */
export interface Choice {
  readonly doel?: string | undefined;
  readonly rol?: string | undefined;
  readonly grondslag?: string | undefined;
  readonly soort?: string | undefined;
  readonly bij?: readonly string[] | undefined;
  readonly ziet?: string | undefined;
}

/** The ways that agree with a choice. */
export function waysFor(ways: readonly Way[], choice: Choice): readonly Way[] {
  const { doel, rol, grondslag, soort, bij, ziet } = choice;
  return ways.filter((way) =>
    (doel === undefined || way.doel === doel)
    && (rol === undefined || way.rol === rol)
    && (grondslag === undefined || way.grondslag === grondslag)
    && (soort === undefined || way.soort === soort)
    && (bij === undefined || bij.includes(way.bij))
    && (ziet === undefined || way.ziet === ziet));
}

/** The different values of one part, in order of appearance. */
export const distinct = <K extends keyof Way>(ways: readonly Way[], part: K): readonly Way[K][] => [...new Set(ways.map((way) => way[part]))];

/** The levels that at least one of the ways gives, ascending. */
export const levelsOf = (ways: readonly Way[]): readonly Level[] => Levels.filter((level) => ways.some(({ ziet }) => ziet === level));

/** What the form must ask for, given the ways of all chosen parties. */
export interface Needs {
  readonly zaak: boolean;
  readonly meerderjarig: boolean;
  readonly weging: boolean;
  readonly collega: boolean;
}

export function needsOf(ways: readonly Way[]): Needs {
  return {
    zaak: ways.some(({ zaak }) => zaak),
    meerderjarig: ways.some(({ meerderjarig }) => meerderjarig !== null),
    weging: ways.some(({ weging }) => weging !== null),
    collega: ways.some(({ collega }) => collega),
  };
}

/** The rules behind ways, without doubles, in order of appearance. */
export function rulesOf(covenant: Covenant, ways: readonly Way[]): readonly RuleText[] {
  return distinct(ways, "regel").flatMap((id) => covenant.regels.filter((rule) => rule.id === id));
}
