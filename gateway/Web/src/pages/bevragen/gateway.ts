/** How long an answer may take, in milliseconds; longer counts as none. */
const Patience = 60_000;

/** An error answer of the gateway itself (RFC 9457), as far as it is read. */
export interface Problem {
  readonly status: number;
  /** Permanent code; empty when what answered was not the gateway (a proxy, a portal). */
  readonly code: string;
  readonly members: Readonly<Record<string, unknown>>;
  /** Seconds to wait; undefined when not said. */
  readonly retryAfter?: number;
}

/** What came back. `silence`: nothing, or nothing whole; whether the request arrived is then unknown. */
export type Reply =
  | { readonly kind: "answer"; readonly status: number; readonly body: unknown }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "silence" };

/** Speaks with the gateway that served the page, and with nobody else. */
export class Gateway {
  /** @param send `fetch`, or what stands for a broken network in a test. */
  constructor(private readonly send: typeof fetch = (input, init) => fetch(input, init)) {}

  get(path: string): Promise<Reply> {
    return this.#call(path, {});
  }

  /** @param antiforgery Token of the session, asked for just before. */
  post(path: string, body: unknown, antiforgery: string): Promise<Reply> {
    const headers = { "Content-Type": "application/json", "X-Antiforgery": antiforgery };
    return this.#call(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  async #call(path: string, init: RequestInit): Promise<Reply> {
    try {
      const response = await this.send(path, {
        ...init,
        headers: { Accept: "application/json, application/problem+json, text/plain", ...init.headers },
        cache: "no-store",
        credentials: "same-origin",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(Patience),
      });
      const text = await response.text();
      return response.ok
        ? { kind: "answer", status: response.status, body: bodyOf(response, text) }
        : { kind: "problem", problem: problemOf(response, text) };
    } catch {
      // No network, a redirect, a connection that broke, or no answer in time: all the same to the asker.
      return { kind: "silence" };
    }
  }
}

/** JSON as its value, plain text as text; anything else, or JSON that cannot be read, as undefined. */
function bodyOf(response: Response, text: string): unknown {
  const type = typeOf(response);
  return type === "text/plain" ? text : type === "application/json" ? parse(text) : undefined;
}

function problemOf(response: Response, text: string): Problem {
  const parsed = typeOf(response) === "application/problem+json" ? parse(text) : undefined;
  const members = isRecord(parsed) ? parsed : {};
  const code = typeof members["code"] === "string" ? members["code"] : "";
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return { status: response.status, code, members, ...(seconds >= 0 ? { retryAfter: Math.ceil(seconds) } : {}) };
}

const typeOf = (response: Response): string => (response.headers.get("Content-Type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
