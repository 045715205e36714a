import { isRecord, type Problem, type Reply } from "./gateway";
import type { Stop, StopReason } from "./outcome";

/** The gateway's code for a request that does not come from a page of its own. */
const NotFromAPage = "GW2701";

/** A stop before anything was looked up. */
export const stopped = (reason: StopReason, more: Partial<Stop> = {}): Stop => ({ kind: "stopped", reason, mayBeDisclosed: false, ...more });

/** Whether the gateway refused only because of the antiforgery token: nothing was done, a fresh one may help. */
export const isAntiforgery = (reply: Reply): boolean => reply.kind === "problem" && reply.problem.code === NotFromAPage;

/**
 * What an error answer, or none, means for the asker.
 * @param isResolving Whether pseudonyms were sent: then only a refusal of the gateway itself is certain to have disclosed nothing; after an
 * error (5xx) the answer may be on record.
 */
export function stopFor(reply: Exclude<Reply, { kind: "answer" }>, isResolving: boolean): Stop {
  if (reply.kind === "silence") {
    return stopped("stilte", { mayBeDisclosed: isResolving });
  }

  const { problem } = reply;
  const { retryAfter } = problem;
  return stopped(reasonFor(problem), {
    mayBeDisclosed: isResolving && (problem.code === "" || problem.status >= 500),
    fields: fieldsOf(problem),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

function reasonFor({ status, code }: Problem): StopReason {
  switch (status) {
    case 400:
      return "invoer";
    case 401:
      return "sessie";
    case 403:
      return code === NotFromAPage ? "pagina" : "recht";
    case 404:
      return "onbekend";
    case 409:
      return "beantwoord";
    case 410:
      return "verlopen";
    case 429:
      return "druk";
    default:
      return "storing";
  }
}

const fieldsOf = ({ members }: Problem): readonly string[] =>
  (Array.isArray(members["fouten"]) ? members["fouten"] : []).flatMap((fault: unknown) =>
    isRecord(fault) && typeof fault["veld"] === "string" ? [fault["veld"]] : []);
