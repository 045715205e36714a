import type { Changed } from "../../pins/pins";
import type { Answer, Decision, Refusal } from "./replies";

/** Why a question came to a stop; the page has a text for each, under this name. */
export type StopReason =
  | "sessie" // nobody is signed in any more
  | "ander" // somebody else is signed in than the page was made for
  | "pagina" // the gateway does not accept that this page sends it
  | "recht" // signed in, but this may not be done at all
  | "convenant" // the covenant's text is another than when the page was made
  | "sleutel" // another public key than seen before, or none for the version used
  | "logboek" // another key of the log than seen before
  | "bewijs" // the key holder's proof does not hold
  | "delen" // several hold the key: their proofs are checked by connectors only
  | "bon" // the receipt does not hold
  | "onleesbaar" // an answer that is none
  | "stilte" // no answer
  | "storing" // the gateway says that a part of it is gone
  | "druk" // too many questions
  | "invoer" // the gateway found faults in what was filled in
  | "beantwoord" // answered before
  | "verlopen" // too late, or the covenant changed
  | "onbekend"; // the question is not there, or not this person's

/** How a question stands, as the page shows it. */
export type Outcome =
  | {
    readonly kind: "answered";
    readonly questionId: string;
    readonly answer: Answer;
    readonly decisions: readonly Decision[];
    /** Position in the log, from 0. */
    readonly index: bigint;
  }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "waiting"; readonly questionId: string; readonly expires: Date; readonly decisions: readonly Decision[] }
  /** Let go meanwhile: nothing was asked for it and there is nothing to show. */
  | { readonly kind: "dropped" }
  | Stop;

/** A question that came to a stop. */
export interface Stop {
  readonly kind: "stopped";
  readonly reason: StopReason;
  /** Whether something may be on record as disclosed: true only when what was sent could have been answered. */
  readonly mayBeDisclosed: boolean;
  /** Seconds to wait, when said. */
  readonly retryAfter?: number;
  /** Keys that are others than before, when that is why. */
  readonly changed?: readonly Changed[];
  /** Fields the gateway found at fault. */
  readonly fields?: readonly string[];
}
