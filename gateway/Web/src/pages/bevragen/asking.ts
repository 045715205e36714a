import type { MatchKey, MatchKeyKind } from "../../keys/matchKey";
import type { Pins } from "../../pins/pins";
import { ElementCount, padKeys, type PaddedKeys, type SubjectKind } from "../../questions/paddedKeys";
import { verifyDisclosure } from "../../receipts/receiptVerifier";
import { encodeBase64Url } from "../../wire/base64url";
import type { Covenant } from "./choices";
import type { Gateway, Reply } from "./gateway";
import { measured } from "./measured";
import type { Outcome, Stop } from "./outcome";
import { freshToken, prepare, type Prepared } from "./preparing";
import { readAnswer, readOpened, readRefusal, type Decision, type Opened } from "./replies";
import { isAntiforgery, stopFor, stopped } from "./stops";

/** A question, ready to be asked. */
export interface Question {
  readonly covenant: Covenant;
  readonly subject: SubjectKind;
  /** Members of the request, elements aside: nothing in them identifies. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The subject's match keys; they go no further than this class. */
  readonly keys: readonly MatchKey[];
}

/** How far a question is; the page has a text for each. */
export type Step = "voorbereiden" | "versleutelen" | "vragen" | "controleren";

/** A question the gateway keeps: what is needed to go on with it, in memory only. */
interface Pending {
  readonly id: string;
  readonly expires: Date;
  readonly decisions: readonly Decision[];
  readonly prepared: Prepared;
  readonly padded: PaddedKeys;
  /** undefined while it waits for a colleague. */
  readonly pseudonyms?: readonly Uint8Array[];
  /** Set once it was asked for and nobody knows whether it was answered: from then on nothing less is said. */
  readonly mayBeDisclosed?: true;
}

/**
 * Asks one question after another, each answered at most once. When it comes to a stop halfway the question is kept, so that going
 * on continues that very question and never makes a second one of it.
 */
export class Asking {
  #pending: Pending | undefined;
  /** Changes when a question is let go: what was under way for it stops before it asks for an answer. */
  #turn = 0;

  /**
   * @param medewerker The person for whom the page was made: no other's session is used.
   * @param progress Told of every step.
   * @param breathe Lets the page draw before the work that takes its time.
   */
  constructor(
    private readonly gateway: Gateway,
    private readonly pins: Pins,
    private readonly medewerker: string,
    private readonly progress: (step: Step) => void,
    private readonly breathe: () => Promise<void>,
  ) {}

  /** The question that can be gone on with; undefined when there is none. */
  get pendingId(): string | undefined {
    return this.#pending?.id;
  }

  /** Lets the pending question go: it expires by itself, unanswered. */
  forget(): void {
    this.#pending = undefined;
    this.#turn++;
  }

  async ask(question: Question): Promise<Outcome> {
    this.forget();
    this.progress("voorbereiden");
    const prepared = await prepare(this.gateway, this.pins, question.covenant, this.medewerker);
    if ("kind" in prepared) {
      return prepared;
    }

    this.progress("versleutelen");
    await this.breathe();
    const padded = measured("bekend:blinderen", () => padKeys(question.subject, question.keys));
    this.progress("vragen");
    const body = { ...question.body, elementen: padded.blinding.elements.map(encodeBase64Url) };
    const reply = await this.#post("/v1/vragen", body, prepared.antiforgery);
    if (reply.kind !== "answer") {
      return refusalOf(reply) ?? stopFor(reply, false);
    }

    const opened = readOpened(reply.body, ElementCount[question.subject]);
    return opened === undefined ? stopped("onleesbaar") : this.#follow(opened, prepared, padded);
  }

  /** Goes on with the pending question: looks whether it was approved, or asks for its answer again. */
  async goOn(): Promise<Outcome> {
    const pending = this.#pending;
    if (pending === undefined) {
      return stopped("verlopen");
    }

    this.progress("voorbereiden");
    if (pending.pseudonyms !== undefined) {
      return this.#resolve(pending, pending.pseudonyms);
    }

    const turn = this.#turn;
    const reply = await this.gateway.get(`/v1/vragen/${pending.id}`);
    if (turn !== this.#turn) {
      return { kind: "dropped" };
    }

    if (reply.kind !== "answer") {
      // Decided again at its approval, it may be refused: that is the end of it.
      const refused = refusalOf(reply);
      if (refused !== undefined) {
        this.forget();
      }

      return refused ?? this.#halt(stopFor(reply, false));
    }

    const opened = readOpened(reply.body, pending.padded.kinds.length);
    return opened?.id === pending.id ? this.#follow(opened, pending.prepared, pending.padded) : stopped("onleesbaar");
  }

  async #follow(opened: Opened, prepared: Prepared, padded: PaddedKeys): Promise<Outcome> {
    const { id, expires, decisions, evaluation } = opened;
    this.#pending = { id, expires, decisions, prepared, padded };
    if (evaluation === undefined) {
      return { kind: "waiting", questionId: id, expires, decisions };
    }

    this.progress("controleren");
    const turn = this.#turn;
    await this.breathe();
    if (turn !== this.#turn) {
      return { kind: "dropped" };
    }

    const key = prepared.keys.get(evaluation.version);
    const pseudonyms = key && measured("bekend:ontblinderen", () => padded.blinding.unblind(key, evaluation.elements, evaluation.proof));
    if (pseudonyms === undefined) {
      this.forget();
      return stopped(key === undefined ? "sleutel" : "bewijs");
    }

    const pending = { ...this.#pending, pseudonyms };
    this.#pending = pending;
    return this.#resolve(pending, pseudonyms);
  }

  async #resolve(pending: Pending, pseudonyms: readonly Uint8Array[]): Promise<Outcome> {
    const turn = this.#turn;
    const token = await freshToken(this.gateway, this.medewerker);
    if (turn !== this.#turn) {
      return { kind: "dropped" };
    }

    if (typeof token !== "string") {
      return this.#halt(token);
    }

    this.progress("vragen");
    const body = { pseudoniemen: pseudonyms.map((pseudonym, i) => ({ soort: pending.padded.kinds[i] as MatchKeyKind, pseudoniem: encodeBase64Url(pseudonym) })) };
    const reply = await this.#post(`/v1/vragen/${pending.id}/antwoord`, body, token);
    if (reply.kind !== "answer") {
      const stop = stopFor(reply, true);
      if (stop.mayBeDisclosed) {
        this.#pending = { ...pending, mayBeDisclosed: true };
      }

      return this.#halt(stop);
    }

    // Whatever it says, it was answered: asking again would only be told so.
    this.forget();
    const answer = readAnswer(reply.body, pending.id);
    if (answer === undefined) {
      return stopped("onleesbaar", { mayBeDisclosed: true });
    }

    this.progress("controleren");
    const receipt = verifyDisclosure(answer.receipt, answer.disclosureId, pending.prepared.log);
    return receipt.fault === undefined
      ? { kind: "answered", questionId: pending.id, answer, decisions: pending.decisions, index: receipt.index }
      : stopped("bon", { mayBeDisclosed: true });
  }

  /** Sends; once more with a fresh token when only the token was refused, since nothing was done then. */
  async #post(path: string, body: unknown, antiforgery: string): Promise<Reply> {
    const reply = await this.gateway.post(path, body, antiforgery);
    if (!isAntiforgery(reply)) {
      return reply;
    }

    const token = await freshToken(this.gateway, this.medewerker);
    return typeof token === "string" ? this.gateway.post(path, body, token) : reply;
  }

  /** Keeps the question only when going on with it can still bring an answer. */
  #halt(stop: Stop): Stop {
    // That it was answered is certain, the rest is not.
    const isUncertain = this.#pending?.mayBeDisclosed === true && stop.reason !== "beantwoord";
    const told = isUncertain ? { ...stop, mayBeDisclosed: true } : stop;
    if (["beantwoord", "verlopen", "onbekend", "invoer", "recht"].includes(stop.reason)) {
      this.forget();
    }

    return told;
  }
}

/** The refusal that an error answer is; undefined when it is another. */
function refusalOf(reply: Exclude<Reply, { kind: "answer" }>): Outcome | undefined {
  const refusal = reply.kind === "problem" ? readRefusal(reply.problem) : undefined;
  return refusal === undefined ? undefined : { kind: "refused", refusal };
}
