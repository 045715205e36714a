import type { Covenant } from "./choices";
import type { Outcome, Stop } from "./outcome";
import type { Decision, Refusal } from "./replies";
import { fingerprint } from "../../pins/fingerprint";
import { instance, type Values } from "../fill";

/** What beside the outcome itself is needed to show it. */
export interface Shown {
  /** The covenant under which was asked, for the words of its parties and forbids. */
  readonly covenant: Covenant | undefined;
  /** Whether the question is kept and can be gone on with. */
  readonly isPending: boolean;
  /** Language of the page, for dates and numbers. */
  readonly language: string;
}

/** The outcome as a piece of the page. */
export function pieceOf(outcome: Exclude<Outcome, { kind: "dropped" }>, shown: Shown): DocumentFragment {
  switch (outcome.kind) {
    case "answered":
      return instance("uitkomst-antwoord", answerValues(outcome, shown));
    case "refused":
      return instance("uitkomst-weigering", refusalValues(outcome.refusal, shown));
    case "waiting":
      return instance("uitkomst-wacht", { id: outcome.questionId, tot: timeOf(outcome.expires, shown.language) });
    case "stopped":
      return instance("uitkomst-stop", stopValues(outcome, shown));
  }
}

/** Address of one question or refusal in Mijn vragen. */
export const myQuestion = (id: string): string => `/mijn-vragen/${id}`;

function answerValues({ answer, decisions, index }: Extract<Outcome, { kind: "answered" }>, { covenant }: Shown): Values {
  const nextSteps = [...new Set(decisions.map(({ vervolg }) => vervolg).filter((next) => next !== ""))];
  return {
    bekend: answer.isKnown,
    nietBekend: !answer.isKnown,
    ...(answer.strength === null ? {} : { [answer.strength]: true }),
    domeinen: answer.parties.join(", "),
    zwijgers: answer.silent.join(", "),
    contacten: answer.contacts.map((contact) => ({
      ...contact, telefoonlink: phoneLink(contact.telefoon), emaillink: emailLink(contact.email),
      dienst: contact.nu === "dienst", gesloten: contact.nu === "gesloten",
    })),
    vervolg: nextSteps.map((tekst) => ({ tekst })),
    partijen: decisions.map((decision) => partyValues(decision, covenant)),
    plaats: String(index + 1n),
    ontvangstbewijs: answer.receipt,
    mijnVraag: myQuestion(answer.disclosureId),
  };
}

function refusalValues({ id, decisions }: Refusal, { covenant }: Shown): Values {
  return { id, partijen: decisions.map((decision) => partyValues(decision, covenant)), mijnVraag: myQuestion(id) };
}

function partyValues({ bij, toegestaan, regel, artikel, ontbreekt }: Decision, covenant: Covenant | undefined): Values {
  const members = covenant?.partijen.find(({ naam }) => naam === bij)?.leden.filter((member) => member !== bij) ?? [];
  const clauses = ontbreekt.map((clause) => (clause === "bij" ? "bijPartij" : clause));
  return {
    ...Object.fromEntries(clauses.map((clause) => [clause, true])),
    bij: members.length === 0 ? bij : `${bij} (${members.join(", ")})`,
    toegestaan,
    geweigerd: !toegestaan,
    regel,
    artikel,
    omdat: toegestaan ? "" : (covenant?.verboden.find((forbid) => forbid.id === regel)?.omdat ?? ""),
    clausules: clauses.length > 0,
  };
}

function stopValues({ reason, mayBeDisclosed, retryAfter, changed = [] }: Stop, { isPending, language }: Shown): Values {
  const isClosed = reason === "beantwoord";
  return {
    [reason]: true,
    niets: !mayBeDisclosed && !isClosed,
    misschien: mayBeDisclosed,
    wachten: retryAfter === undefined ? "" : durationOf(retryAfter, language),
    anders: changed.map(({ known, given }) => ({ bekende: fingerprint(known), nieuwe: fingerprint(given) })),
    verder: isPending,
    opnieuw: !isPending && !mayBeDisclosed && !isClosed,
    mijnVragen: mayBeDisclosed || isClosed,
  };
}

/** By Dutch clocks, as on every other page. */
const timeOf = (moment: Date, language: string): string =>
  moment.toLocaleString(language, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" });

function durationOf(seconds: number, language: string): string {
  const [value, unit] = seconds < 120 ? [seconds, "second"] : seconds < 7200 ? [Math.ceil(seconds / 60), "minute"] : [Math.ceil(seconds / 3600), "hour"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value);
}

/** Digits and a leading plus only: what a phone dials. */
const phoneLink = (phone: string): string => (phone === "" ? "" : `tel:${phone.replace(/(?!^\+)[^0-9]/g, "")}`);

const emailLink = (email: string): string => (/^[^\s?&]+@[^\s?&]+$/.test(email) ? `mailto:${email}` : "");
