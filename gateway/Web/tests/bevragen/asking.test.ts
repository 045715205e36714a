import assert from "node:assert/strict";
import { test } from "node:test";
import { Asking, type Question } from "../../src/pages/bevragen/asking";
import { Gateway } from "../../src/pages/bevragen/gateway";
import type { Outcome } from "../../src/pages/bevragen/outcome";
import { Pins, type Changed } from "../../src/pins/pins";
import { decodeAllBase64Url, encodeBase64Url } from "../../src/wire/base64url";
import { keyHolder } from "../support/keyHolder";
import { ledgerExample } from "../support/repository";
import { covenant } from "./sample";

/** Faults on the way to the gateway; that the gateway itself does right is for the tests that run one. */
const Employee = "m-4711";
const QuestionId = "0197c5c2-0000-7000-8000-000000000001";

/** The disclosure of the ledger's worked example, whose receipt is real. */
const DisclosureId = "0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e";

const question: Question = {
  covenant: covenant(), subject: "persoon", body: { doel: "triage" }, keys: [{ kind: "K1", value: "999990019" }],
};

type Script = (method: string, path: string, body: { elementen?: string[] } | undefined, count: number) => Response | undefined;

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json" } });

const problem = (status: number, code = "BK1000"): Response => json(status, { code });

/** A network in which the script answers first, and an honest installation where the script leaves it. */
class Line {
  readonly calls: string[] = [];
  readonly bodies: string[] = [];
  readonly holder = keyHolder();
  readonly asking: Asking;
  readonly steps: string[] = [];

  constructor(private readonly script: Script = () => undefined, pins = new Pins(undefined)) {
    this.asking = new Asking(new Gateway((input, init) => this.#send(String(input), init)), pins, Employee, (step) => this.steps.push(step), () => Promise.resolve());
  }

  count(call: string): number {
    return this.calls.filter((one) => one === call).length;
  }

  #send(path: string, init: RequestInit = {}): Promise<Response> {
    const call = `${init.method ?? "GET"} ${path}`;
    this.calls.push(call);
    this.bodies.push(String(init.body ?? ""));
    const body = typeof init.body === "string" ? JSON.parse(init.body) as { elementen?: string[] } : undefined;
    try {
      return Promise.resolve(this.script(init.method ?? "GET", path, body, this.count(call)) ?? this.#honest(path, body));
    } catch (fault) {
      return Promise.reject(fault as Error);
    }
  }

  #honest(path: string, body: { elementen?: string[] } | undefined): Response {
    switch (path) {
      case "/v1/sessie":
        return json(200, { medewerker: Employee, antiforgery: "t" });
      case "/v1/convenanten/overlast":
        return json(200, { sha256: question.covenant.sha256 });
      case "/v1/convenanten/overlast/sleutels":
        return json(200, [{ versie: 1, publiekeSleutel: encodeBase64Url(this.holder.publicKey) }]);
      case "/log/vkey":
        return new Response(ledgerExample("vkey"), { headers: { "Content-Type": "text/plain" } });
      case "/v1/vragen":
        return json(201, this.opened(body?.elementen ?? []));
      default:
        return json(200, answer);
    }
  }

  opened(elements: readonly string[]): Record<string, unknown> {
    const { evaluated, proof } = this.holder.evaluate(decodeAllBase64Url(elements, 16, 32) ?? []);
    return {
      vraagId: QuestionId, vervaltOp: "2026-11-22T10:15:00Z", sleutelversie: 1, geevalueerd: evaluated.map(encodeBase64Url),
      bewijs: encodeBase64Url(proof), beslissingen: [{ bij: "zorg", toegestaan: true, regel: "R1", artikel: "5.1", vervolg: "Bel niet zelf." }],
    };
  }
}

const answer = {
  vraagId: QuestionId, bekend: true, sterkte: "sterk", bij: [], contactpunten: [], nietBeantwoordDoor: [],
  verstrekking: { id: DisclosureId, ontvangstbewijs: ledgerExample("receipt") },
};
const Open = "POST /v1/vragen";
const Resolve = `POST /v1/vragen/${QuestionId}/antwoord`;
const on = (call: string, respond: (count: number) => Response | undefined): Script => (method, path, _body, count) =>
  (`${method} ${path}` === call ? respond(count) : undefined);
const broken = (): never => {
  throw new TypeError("network");
};
const summary = (outcome: Outcome): unknown =>
  (outcome.kind === "stopped" ? [outcome.reason, outcome.mayBeDisclosed ? "misschien" : "niets"] : outcome.kind);

test("asks, checks the proof and the receipt, and answers", async () => {
  const line = new Line();
  const outcome = await line.asking.ask(question);

  assert.ok(outcome.kind === "answered");
  assert.equal(outcome.answer.isKnown, true);
  assert.equal(outcome.index, 2n);
  assert.equal(line.asking.pendingId, undefined);
  assert.equal(line.count(Open), 1);
  assert.equal(line.count(Resolve), 1);
  assert.deepEqual(line.steps, ["voorbereiden", "versleutelen", "vragen", "controleren", "vragen", "controleren"]);
});

test("sends sixteen pseudonyms with their kinds, and nothing of the keys", async () => {
  const line = new Line();
  await line.asking.ask(question);
  const resolved = JSON.parse(line.bodies[line.calls.indexOf(Resolve)] ?? "") as { pseudoniemen: { soort: string; pseudoniem: string }[] };

  assert.equal(resolved.pseudoniemen.length, 16);
  assert.equal(new Set(resolved.pseudoniemen.map(({ pseudoniem }) => pseudoniem)).size, 16);
  assert.ok(resolved.pseudoniemen.every(({ soort }) => /^K[1-8]$/.test(soort)));
  assert.ok(!line.bodies.join().includes("999990019"));
});

for (const [call, respond, expected] of [
  ["GET /v1/sessie", () => problem(401), ["sessie", "niets"]],
  ["GET /v1/sessie", () => json(200, { medewerker: "iemand-anders", antiforgery: "t" }), ["ander", "niets"]],
  ["GET /v1/sessie", () => json(200, {}), ["onleesbaar", "niets"]],
  ["GET /v1/sessie", broken, ["stilte", "niets"]],
  ["GET /v1/convenanten/overlast", () => json(200, { sha256: "b".repeat(64) }), ["convenant", "niets"]],
  ["GET /v1/convenanten/overlast", () => problem(404), ["convenant", "niets"]],
  ["GET /v1/convenanten/overlast", () => json(200, []), ["onleesbaar", "niets"]],
  ["GET /v1/convenanten/overlast/sleutels", () => json(200, [{ versie: 2, publiekeSleutel: encodeBase64Url(keyHolder().publicKey) }]), ["sleutel", "niets"]],
  ["GET /v1/convenanten/overlast/sleutels", () => json(200, [{ versie: 1, publiekeSleutel: encodeBase64Url(keyHolder().publicKey), deelsleutels: { nodig: 2 } }]), ["delen", "niets"]],
  ["GET /v1/convenanten/overlast/sleutels", () => json(200, []), ["onleesbaar", "niets"]],
  ["GET /v1/convenanten/overlast/sleutels", () => problem(503), ["storing", "niets"]],
  ["GET /log/vkey", () => json(200, {}), ["onleesbaar", "niets"]],
  [Open, () => problem(400), ["invoer", "niets"]],
  [Open, () => problem(401), ["sessie", "niets"]],
  [Open, () => problem(403), ["recht", "niets"]],
  [Open, () => problem(403, "GW2701"), ["pagina", "niets"]],
  [Open, () => problem(429, "GW2203"), ["druk", "niets"]],
  [Open, () => problem(503), ["storing", "niets"]],
  [Open, broken, ["stilte", "niets"]],
  [Open, () => json(201, { vraagId: QuestionId }), ["onleesbaar", "niets"]],
  [Open, () => new Response("<p>portaal</p>", { headers: { "Content-Type": "text/html" } }), ["onleesbaar", "niets"]],
] as const) {
  test(`stops at ${call}: ${expected.join()}, nothing looked up`, async () => {
    const line = new Line(on(call, respond));

    assert.deepEqual(summary(await line.asking.ask(question)), expected);
    assert.equal(line.count(Resolve), 0);
    assert.equal(line.asking.pendingId, undefined);
  });
}

test("blinds nothing before session, covenant and keys are right", async () => {
  for (const call of ["GET /v1/sessie", "GET /v1/convenanten/overlast", "GET /v1/convenanten/overlast/sleutels", "GET /log/vkey"]) {
    const line = new Line(on(call, () => problem(503)));
    await line.asking.ask(question);
    assert.equal(line.count(Open), 0, call);
  }
});

test("says what is refused, with the id on record", async () => {
  const refusal = { code: "GW2101", beslissingId: DisclosureId, beslissingen: [{ bij: "zorg", toegestaan: false, regel: "V2", artikel: "6.2" }] };
  const outcome = await new Line(on(Open, () => json(403, refusal))).asking.ask(question);

  assert.ok(outcome.kind === "refused");
  assert.equal(outcome.refusal.id, DisclosureId);
  assert.equal(outcome.refusal.decisions[0]?.regel, "V2");
});

test("stops when the proof does not hold, and sends no pseudonym", async () => {
  const line: Line = new Line((method, path, body) =>
    (`${method} ${path}` === Open ? json(201, { ...line.opened(body?.elementen ?? []), bewijs: encodeBase64Url(new Uint8Array(64).fill(7)) }) : undefined));

  assert.deepEqual(summary(await line.asking.ask(question)), ["bewijs", "niets"]);
  assert.equal(line.count(Resolve), 0);
});

test("stops when another key answered than the published one", async () => {
  const other = new Line();
  const line = new Line((method, path, body) => (`${method} ${path}` === Open ? json(201, other.opened(body?.elementen ?? [])) : undefined));

  assert.deepEqual(summary(await line.asking.ask(question)), ["bewijs", "niets"]);
});

test("refuses a key, and a log, that are not those of before", async () => {
  const pins = new Pins(undefined);
  assert.equal((await new Line(undefined, pins).asking.ask(question)).kind, "answered");
  assert.deepEqual(summary(await new Line(undefined, pins).asking.ask(question)), ["sleutel", "niets"]);

  const log = new Pins(undefined);
  log.agrees("bekend-logboeksleutel", "een ander");
  assert.deepEqual(summary(await new Line(undefined, log).asking.ask(question)), ["logboek", "niets"]);
});

test("goes on under another key only after exactly that one was accepted", async () => {
  const pins = new Pins(undefined);
  const [before, now, later] = [new Line(undefined, pins), new Line(undefined, pins), new Line(undefined, pins)];
  await before.asking.ask(question);
  const stop = await now.asking.ask(question);
  assert.ok(stop.kind === "stopped" && stop.changed?.length === 1);
  const [changed] = stop.changed as [Changed];

  assert.deepEqual(changed, {
    name: "bekend:sleutel:overlast:1", known: encodeBase64Url(before.holder.publicKey), given: encodeBase64Url(now.holder.publicKey),
  });
  assert.deepEqual(summary(await now.asking.ask(question)), ["sleutel", "niets"], "seeing it accepts nothing");
  pins.replace(changed);
  assert.equal((await now.asking.ask(question)).kind, "answered");
  assert.deepEqual(summary(await before.asking.ask(question)), ["sleutel", "niets"]);
  assert.deepEqual(summary(await later.asking.ask(question)), ["sleutel", "niets"]);
});

test("offers no key to accept when the answer names a version that is not published", async () => {
  const line: Line = new Line((method, path, body) =>
    (`${method} ${path}` === Open ? json(201, { ...line.opened(body?.elementen ?? []), sleutelversie: 2 }) : undefined));
  const stop = await line.asking.ask(question);

  assert.ok(stop.kind === "stopped" && stop.reason === "sleutel" && stop.changed === undefined);
});

test("asks once more with a fresh token when only the token was refused", async () => {
  const line = new Line(on(Open, (count) => (count === 1 ? problem(403, "GW2701") : undefined)));

  assert.equal((await line.asking.ask(question)).kind, "answered");
  assert.equal(line.count(Open), 2);
});

for (const [name, respond, expected] of [
  ["the connection breaks", broken, ["stilte", "misschien"]],
  ["a proxy answers", () => new Response("<h1>502</h1>", { status: 502 }), ["storing", "misschien"]],
  ["the gateway misses a part", () => problem(503), ["storing", "misschien"]],
  ["the session is gone", () => problem(401), ["sessie", "niets"]],
  ["there are too many questions", () => problem(429), ["druk", "niets"]],
] as const) {
  test(`goes on with the same question when ${name} halfway`, async () => {
    const line = new Line(on(Resolve, (count) => (count === 1 ? respond() : undefined)));

    assert.deepEqual(summary(await line.asking.ask(question)), expected);
    assert.equal(line.asking.pendingId, QuestionId);
    assert.equal((await line.asking.goOn()).kind, "answered");
    assert.equal(line.count(Open), 1, "one question");
    assert.equal(line.asking.pendingId, undefined);
  });
}

for (const [status, reason] of [[409, "beantwoord"], [410, "verlopen"], [404, "onbekend"], [400, "invoer"]] as const) {
  test(`lets a question go that the gateway says ${status} of`, async () => {
    const line = new Line(on(Resolve, () => problem(status)));

    assert.deepEqual(summary(await line.asking.ask(question)), [reason, "niets"]);
    assert.equal(line.asking.pendingId, undefined);
  });
}

test("says that it is answered when the answer was lost on its way", async () => {
  const line = new Line(on(Resolve, (count) => (count === 1 ? broken() : problem(409, "GW2110"))));
  await line.asking.ask(question);

  assert.deepEqual(summary(await line.asking.goOn()), ["beantwoord", "niets"]);
  assert.equal(line.count(Open), 1);
});

for (const [name, then, reason] of [
  ["the session is gone", on("GET /v1/sessie", (count) => (count === 2 ? undefined : count > 2 ? problem(401) : undefined)), "sessie"],
  ["the question is swept", on(Resolve, (count) => (count === 1 ? broken() : problem(404))), "onbekend"],
  ["it lapsed", on(Resolve, (count) => (count === 1 ? problem(503) : problem(410))), "verlopen"],
] as const) {
  test(`stays uncertain when ${name} after an answer that never came`, async () => {
    const line = new Line((...call) => then(...call) ?? on(Resolve, broken)(...call));
    assert.equal((summary(await line.asking.ask(question)) as readonly string[])[1], "misschien");

    assert.deepEqual(summary(await line.asking.goOn()), [reason, "misschien"]);
  });
}

test("asks for no answer to a question that was let go while it looked", async () => {
  const Look = `GET /v1/vragen/${QuestionId}`;
  let elements: string[] = [];
  const line: Line = new Line((method, path, body) => {
    switch (`${method} ${path}`) {
      case Open: {
        elements = body?.elementen ?? [];
        const { geevalueerd: _e, bewijs: _b, sleutelversie: _s, ...waiting } = line.opened(elements);
        return json(202, { ...waiting, status: "wacht-op-goedkeuring" });
      }
      case Look:
        line.asking.forget();
        return json(200, line.opened(elements));
      default:
        return undefined;
    }
  });

  assert.equal((await line.asking.ask(question)).kind, "waiting");
  assert.equal((await line.asking.goOn()).kind, "dropped");
  assert.equal(line.asking.pendingId, undefined);
  assert.equal(line.count(Resolve), 0);
});

for (const [name, changes, expected] of [
  ["that cannot be read", { sterkte: "zeker" }, ["onleesbaar", "misschien"]],
  ["to another question", { vraagId: DisclosureId }, ["onleesbaar", "misschien"]],
  ["with another disclosure's receipt", { verstrekking: { ...answer.verstrekking, id: QuestionId } }, ["bon", "misschien"]],
  ["without a receipt", { verstrekking: { id: DisclosureId, ontvangstbewijs: "" } }, ["bon", "misschien"]],
] as const) {
  test(`shows no answer ${name}`, async () => {
    const line = new Line(on(Resolve, () => json(200, { ...answer, ...changes })));

    assert.deepEqual(summary(await line.asking.ask(question)), expected);
    assert.equal(line.asking.pendingId, undefined);
  });
}

test("waits for a colleague, and then goes on with what it blinded before", async () => {
  const Look = `GET /v1/vragen/${QuestionId}`;
  let elements: string[] = [];
  const line: Line = new Line((method, path, body, count) => {
    const { geevalueerd: _e, bewijs: _b, sleutelversie: _s, ...waiting } = line.opened(body?.elementen ?? elements);
    switch (`${method} ${path}`) {
      case Open:
        elements = body?.elementen ?? [];
        return json(202, { ...waiting, status: "wacht-op-goedkeuring" });
      case Look:
        return count === 1 ? json(200, { ...waiting, status: "wacht-op-goedkeuring" }) : count === 2 ? broken() : json(200, line.opened(elements));
      default:
        return undefined;
    }
  });

  assert.equal((await line.asking.ask(question)).kind, "waiting");
  assert.equal((await line.asking.goOn()).kind, "waiting");
  assert.deepEqual(summary(await line.asking.goOn()), ["stilte", "niets"]);
  assert.equal(line.asking.pendingId, QuestionId);
  assert.equal((await line.asking.goOn()).kind, "answered");
  assert.equal(line.count(Open), 1);
});

test("hears that a question was refused when a colleague approved it, and lets it go", async () => {
  const refusal = { code: "GW2103", beslissingId: DisclosureId, beslissingen: [{ bij: "zorg", toegestaan: false, ontbreekt: ["geldig"] }] };
  const line: Line = new Line((method, path, body) => {
    const { geevalueerd: _e, bewijs: _b, sleutelversie: _s, ...waiting } = line.opened(body?.elementen ?? []);
    return `${method} ${path}` === Open ? json(202, { ...waiting, status: "wacht-op-goedkeuring" })
      : path === `/v1/vragen/${QuestionId}` ? json(403, refusal) : undefined;
  });
  assert.equal((await line.asking.ask(question)).kind, "waiting");
  const outcome = await line.asking.goOn();

  assert.ok(outcome.kind === "refused" && outcome.refusal.id === DisclosureId);
  assert.deepEqual(outcome.refusal.decisions[0]?.ontbreekt, ["geldig"]);
  assert.equal(line.asking.pendingId, undefined);
  assert.equal(line.count(Resolve), 0);
});

test("has nothing to go on with after it was let go", async () => {
  const line = new Line(on(Resolve, broken));
  await line.asking.ask(question);
  line.asking.forget();

  assert.deepEqual(summary(await line.asking.goOn()), ["verlopen", "niets"]);
  assert.equal(line.count(Resolve), 1);
});
