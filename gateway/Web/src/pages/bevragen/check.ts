import { addressKeys } from "../../keys/addressKeys";
import type { MatchKey } from "../../keys/matchKey";
import { personKeys } from "../../keys/personKeys";
import { isBlank } from "../../names/whiteSpace";
import type { FieldName } from "../../persons/fields";
import { readAddress, readPerson } from "../../persons/readSubject";
import type { Question } from "./asking";
import { bodyOf, faultsOf } from "./draft";
import type { ShownFault } from "./faultView";
import type { Filled } from "./form";
import { holdsIdentity } from "./slips";

const Slip = "Hier staat iets van de persoon of het adres in, zoals een naam, een datum of een BSN. Dat mag hier niet: deze tekst wordt wél verstuurd en bewaard.";
const OtherAge = "Volgens de geboortedatum die u invulde is dit anders. Controleer de datum of uw keuze.";

/** The question that was filled in, or every fault at once. */
export function check(filled: Filled): { readonly question: Question } | { readonly faults: readonly ShownFault[] } {
  const { draft, covenant, needs, rules, typed, isAdult } = filled;
  const subject = draft.soort === "" ? undefined : keysOf(filled);
  const contradicts = isAdult !== undefined && ["ja", "nee"].includes(draft.meerderjarig) && (draft.meerderjarig === "ja") !== isAdult;
  const faults: ShownFault[] = [
    ...faultsOf(draft, needs, rules),
    ...(subject !== undefined && "faults" in subject ? subject.faults : []),
    ...(needs.meerderjarig && contradicts ? [{ field: "meerderjarig", message: OtherAge }] : []),
    ...(["zaak", "toelichting"] as const).filter((field) => holdsIdentity(draft[field], typed)).map((field) => ({ field, message: Slip })),
  ];
  return faults.length > 0 || covenant === undefined || draft.soort === "" || subject === undefined || "faults" in subject
    ? { faults }
    : { question: { covenant, subject: draft.soort, body: bodyOf(draft, covenant, needs), keys: subject.keys } };
}

/** The fault of one field of the subject, as soon as it is left; what is still empty is not at fault yet. */
export function faultOf(filled: Filled, field: string): string | undefined {
  if (isBlank(filled.fields[field as FieldName])) {
    return undefined;
  }

  const subject = keysOf(filled);
  return "faults" in subject ? subject.faults.find((fault) => fault.field === field)?.message : undefined;
}

function keysOf({ draft, fields }: Filled): { readonly keys: readonly MatchKey[] } | { readonly faults: readonly ShownFault[] } {
  if (draft.soort === "adres") {
    const address = readAddress(fields);
    return "faults" in address ? address : { keys: addressKeys(address.subject) };
  }

  const person = readPerson(fields);
  return "faults" in person ? person : { keys: personKeys(person.subject) };
}
