import { ElementSize } from "../../voprf/element";
import { ProofSize } from "../../voprf/evaluationProof";
import { decodeAllBase64Url, decodeBase64Url } from "../../wire/base64url";
import { isRecord, type Problem } from "./gateway";

/** The decision about one asked party. */
export interface Decision {
  readonly bij: string;
  readonly toegestaan: boolean;
  readonly regel: string;
  readonly artikel: string;
  readonly ontbreekt: readonly string[];
  readonly vervolg: string;
}

/** Who is signed in, and the token that lets this page send. */
export interface Session {
  readonly medewerker: string;
  readonly antiforgery: string;
}

/** A question that was evaluated, or that waits for a colleague. */
export interface Opened {
  readonly id: string;
  readonly expires: Date;
  readonly decisions: readonly Decision[];
  /** undefined while it waits. */
  readonly evaluation?: { readonly version: number; readonly elements: readonly Uint8Array[]; readonly proof: Uint8Array };
}

export interface Contact {
  readonly organisatie: string;
  readonly naam: string;
  /** The number to call now. */
  readonly telefoon: string;
  readonly email: string;
  /** Office hours in Dutch words; empty when they are not known. */
  readonly kantooruren: string;
  /** What the number is now: kantoor, dienst or gesloten; empty when the hours are not known. */
  readonly nu: string;
}

/** What the asker gets to know. */
export interface Answer {
  readonly isKnown: boolean;
  readonly strength: "sterk" | "waarschijnlijk" | "mogelijk" | null;
  readonly parties: readonly string[];
  readonly contacts: readonly Contact[];
  /** Partners whose index did not answer: what they know is not in this answer. */
  readonly silent: readonly string[];
  readonly disclosureId: string;
  readonly receipt: string;
}

/** Why a question was refused. */
export interface Refusal {
  readonly code: string;
  /** Id under which the refusal is on record. */
  readonly id: string;
  readonly decisions: readonly Decision[];
}

const Uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const Strengths = ["sterk", "waarschijnlijk", "mogelijk"] as const;

/** `GET /v1/sessie`. Every reader here answers undefined when anything it needs is missing or of another kind. */
export function readSession(body: unknown): Session | undefined {
  const { medewerker, antiforgery } = isRecord(body) ? body : {};
  return typeof medewerker === "string" && typeof antiforgery === "string" && antiforgery !== "" ? { medewerker, antiforgery } : undefined;
}

/** `GET /v1/convenanten/{id}`: the hash of its text. */
export function readCovenantHash(body: unknown): string | undefined {
  const { sha256 } = isRecord(body) ? body : {};
  return typeof sha256 === "string" ? sha256 : undefined;
}

/** `GET /v1/convenanten/{id}/sleutels`: public keys by version, as text; at least one. */
export function readKeys(body: unknown): ReadonlyMap<number, string> | undefined {
  const keys = new Map<number, string>();
  for (const key of Array.isArray(body) ? body : []) {
    const { versie, publiekeSleutel } = isRecord(key) ? key : {};
    if (typeof versie !== "number" || !Number.isSafeInteger(versie) || keys.has(versie)
      || typeof publiekeSleutel !== "string" || decodeBase64Url(publiekeSleutel, ElementSize) === undefined) {
      return undefined;
    }

    keys.set(versie, publiekeSleutel);
  }

  return keys.size > 0 ? keys : undefined;
}

/**
 * The answer to `POST /v1/vragen` and to `GET /v1/vragen/{id}`.
 * @param count How many elements were sent.
 */
export function readOpened(body: unknown, count: number): Opened | undefined {
  const { vraagId, vervaltOp, status, sleutelversie, geevalueerd, bewijs, beslissingen } = isRecord(body) ? body : {};
  const decisions = readDecisions(beslissingen);
  const expires = new Date(typeof vervaltOp === "string" ? vervaltOp : Number.NaN);
  if (typeof vraagId !== "string" || !Uuid.test(vraagId) || Number.isNaN(expires.getTime()) || decisions === undefined) {
    return undefined;
  }

  if (status === "wacht-op-goedkeuring") {
    return { id: vraagId, expires, decisions };
  }

  const elements = decodeAllBase64Url(geevalueerd, count, ElementSize);
  const proof = typeof bewijs === "string" ? decodeBase64Url(bewijs, ProofSize) : undefined;
  return typeof sleutelversie === "number" && elements !== undefined && proof !== undefined
    ? { id: vraagId, expires, decisions, evaluation: { version: sleutelversie, elements, proof } }
    : undefined;
}

/**
 * `POST /v1/vragen/{id}/antwoord`.
 * @param id The question that was asked; an answer to another is none.
 */
export function readAnswer(body: unknown, id: string): Answer | undefined {
  const { vraagId, bekend, sterkte, bij, contactpunten, verstrekking, nietBeantwoordDoor: silent } = isRecord(body) ? body : {};
  const strength = sterkte === null ? null : Strengths.find((one) => one === sterkte);
  const { id: disclosureId, ontvangstbewijs } = isRecord(verstrekking) ? verstrekking : {};
  const contacts = readContacts(contactpunten);
  if (vraagId !== id || typeof bekend !== "boolean" || strength === undefined || bekend !== (strength !== null) || !isTexts(bij) || !isTexts(silent) || contacts === undefined
    || typeof disclosureId !== "string" || !Uuid.test(disclosureId) || typeof ontvangstbewijs !== "string") {
    return undefined;
  }

  return { isKnown: bekend, strength, parties: bij, contacts, silent, disclosureId, receipt: ontvangstbewijs };
}

/** A 403 with the id under which it is on record; undefined for any other refusal to serve. */
export function readRefusal({ status, code, members }: Problem): Refusal | undefined {
  const { beslissingId, beslissingen } = members;
  const decisions = readDecisions(beslissingen);
  return status === 403 && typeof beslissingId === "string" && Uuid.test(beslissingId) && decisions !== undefined
    ? { code, id: beslissingId, decisions }
    : undefined;
}

function readDecisions(value: unknown): readonly Decision[] | undefined {
  const decisions = (Array.isArray(value) ? value : []).map(readDecision);
  return decisions.length > 0 && decisions.every((decision) => decision !== undefined) ? decisions : undefined;
}

function readDecision(value: unknown): Decision | undefined {
  const { bij, toegestaan, regel, artikel, ontbreekt, vervolg } = isRecord(value) ? value : {};
  return typeof bij === "string" && typeof toegestaan === "boolean"
    ? { bij, toegestaan, regel: text(regel), artikel: text(artikel), ontbreekt: isTexts(ontbreekt) ? ontbreekt : [], vervolg: text(vervolg) }
    : undefined;
}

function readContacts(value: unknown): readonly Contact[] | undefined {
  return Array.isArray(value) && value.every(isRecord)
    ? value.map(({ organisatie, naam, telefoon, email, kantooruren, nu }) => ({
      organisatie: text(organisatie), naam: text(naam), telefoon: text(telefoon), email: text(email), kantooruren: text(kantooruren), nu: text(nu),
    }))
    : undefined;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === "string");
