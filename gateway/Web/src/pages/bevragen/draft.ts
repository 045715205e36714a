import type { SubjectKind } from "../../questions/paddedKeys";
import type { Covenant, Needs, RuleText } from "./choices";

/** Longest case number and explanation the interface accepts. */
const MaximumCase = 64;
const MaximumExplanation = 2000;

/** What was filled in beside the subject: nothing in it may identify. */
export interface Draft {
  readonly doel: string;
  readonly rol: string;
  readonly grondslag: string;
  readonly soort: SubjectKind | "";
  readonly bij: readonly string[];
  readonly ziet: string;
  readonly zaak: string;
  /** `ja`, `nee`, `onbekend`, or nothing chosen. */
  readonly meerderjarig: string;
  /** `ja`, `nee`, or nothing chosen. */
  readonly weging: string;
  readonly signaalsoort: string;
  readonly toelichting: string;
}

export type DraftField = keyof Draft;

/** Why a field cannot go as it is; the message is a Dutch sentence that the page may translate. */
export interface DraftFault {
  readonly field: DraftField;
  readonly message: string;
  /** Fills the place `{0}` of the message. */
  readonly value?: string;
}

/** Every fault, in the order of the page. */
export function faultsOf(draft: Draft, needs: Needs, rules: readonly RuleText[]): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  const choose = (field: DraftField, isChosen: boolean, message: string): void => {
    if (!isChosen) {
      faults.push({ field, message });
    }
  };
  choose("doel", draft.doel !== "", "Kies waarvoor u vraagt.");
  choose("rol", draft.doel === "" || draft.rol !== "", "Kies in welke rol u vraagt.");
  choose("grondslag", draft.doel === "" || draft.grondslag !== "", "Kies op welke grondslag u vraagt.");
  choose("soort", draft.doel === "" || draft.soort !== "", "Kies of het om een persoon of een adres gaat.");
  choose("bij", draft.doel === "" || draft.bij.length > 0, "Kies aan wie u het vraagt.");
  choose("ziet", draft.bij.length === 0 || draft.ziet !== "", "Kies wat u wilt weten.");
  const caseFault = caseFaultOf(draft.zaak.trim(), needs.zaak, rules);
  if (caseFault !== undefined) {
    faults.push(caseFault);
  }

  choose("meerderjarig", !needs.meerderjarig || draft.soort !== "persoon" || draft.meerderjarig !== "", "Kies of de persoon meerderjarig is.");
  choose("weging", !needs.weging || draft.weging !== "", "Kies of de weging is vastgelegd.");
  if (draft.toelichting.length > MaximumExplanation) {
    faults.push({ field: "toelichting", message: "Gebruik hier ten hoogste {0} tekens.", value: String(MaximumExplanation) });
  }

  return faults;
}

/** The members of `POST /v1/vragen`, elements aside. What no rule asks for is left out: less is known of the question that way. */
export function bodyOf(draft: Draft, covenant: Covenant, needs: Needs): Readonly<Record<string, unknown>> {
  return {
    convenant: covenant.id,
    doel: draft.doel,
    grondslag: draft.grondslag,
    rol: draft.rol,
    bij: draft.bij,
    ziet: draft.ziet,
    soort: draft.soort,
    ...optional("zaak", draft.zaak.trim()),
    ...optional("signaalsoort", draft.signaalsoort),
    ...optional("toelichting", draft.toelichting.trim()),
    ...(needs.meerderjarig && draft.soort === "persoon" ? flag("meerderjarig", draft.meerderjarig) : {}),
    ...(needs.weging ? flag("weging", draft.weging) : {}),
  };
}

function caseFaultOf(zaak: string, isNeeded: boolean, rules: readonly RuleText[]): DraftFault | undefined {
  if (zaak === "") {
    return isNeeded ? { field: "zaak", message: "Vul het nummer van uw zaak in." } : undefined;
  }

  if (zaak.length > MaximumCase) {
    return { field: "zaak", message: "Gebruik hier ten hoogste {0} tekens.", value: String(MaximumCase) };
  }

  // Only what no chosen rule accepts is stopped here: where rules differ, the covenant decides for each party apart.
  const patterns = rules.filter(({ zaakpatroon }) => zaakpatroon !== null);
  const fits = patterns.length === 0 || patterns.length < rules.length || patterns.some(({ zaakpatroon }) => new RegExp(zaakpatroon ?? "").test(zaak));
  return fits ? undefined : { field: "zaak", message: "Dit zaaknummer heeft een andere vorm dan het convenant vraagt, zoals {0}.", value: patterns[0]?.zaakvoorbeeld ?? "" };
}

const optional = (name: string, value: string): Record<string, string> => (value === "" ? {} : { [name]: value });

/** Unknown is left out: the interface reads an absent flag as unknown. */
const flag = (name: string, value: string): Record<string, boolean> => (value === "ja" || value === "nee" ? { [name]: value === "ja" } : {});
