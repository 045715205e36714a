import assert from "node:assert/strict";
import { test } from "node:test";
import { Gateway } from "../../src/pages/bevragen/gateway";

const answer = (status: number, type: string, body: string, headers: Record<string, string> = {}): typeof fetch =>
  () => Promise.resolve(new Response(body, { status, headers: { "Content-Type": type, ...headers } }));

test("sends nothing to another place, keeps nothing, follows nobody", async () => {
  const sent: [string, RequestInit | undefined][] = [];
  const gateway = new Gateway((input, init) => {
    sent.push([String(input), init]);
    return answer(200, "application/json", "{}")(input, init);
  });
  await gateway.post("/v1/vragen", { a: 1 }, "token");
  await gateway.get("/v1/sessie");
  const [[path, init], [, get]] = sent as [[string, RequestInit], [string, RequestInit]];

  assert.equal(path, "/v1/vragen");
  assert.equal(init.method, "POST");
  assert.equal(init.body, "{\"a\":1}");
  assert.equal((init.headers as Record<string, string>)["X-Antiforgery"], "token");
  for (const { cache, credentials, redirect, referrerPolicy, signal } of [init, get]) {
    assert.deepEqual([cache, credentials, redirect, referrerPolicy], ["no-store", "same-origin", "error", "no-referrer"]);
    assert.ok(signal);
  }
});

test("reads JSON and plain text, and nothing else", async () => {
  assert.deepEqual(await new Gateway(answer(201, "application/json; charset=utf-8", "{\"a\":1}")).get("/"), { kind: "answer", status: 201, body: { a: 1 } });
  assert.deepEqual(await new Gateway(answer(200, "text/plain", "vkey\n")).get("/"), { kind: "answer", status: 200, body: "vkey\n" });
  for (const [type, body] of [["text/html", "<p>portaal</p>"], ["application/json", "{\"a\":"], ["application/json", ""]] as const) {
    assert.deepEqual(await new Gateway(answer(200, type, body)).get("/"), { kind: "answer", status: 200, body: undefined });
  }
});

test("takes a problem for the gateway's own only when it has a code", async () => {
  const problem = await new Gateway(answer(429, "application/problem+json", "{\"code\":\"GW2203\"}", { "Retry-After": "90.2" })).get("/");
  assert.deepEqual(problem, { kind: "problem", problem: { status: 429, code: "GW2203", members: { code: "GW2203" }, retryAfter: 91 } });
  for (const [type, body] of [["text/html", "<h1>502</h1>"], ["application/json", "{\"code\":\"GW2203\"}"], ["application/problem+json", "["]] as const) {
    assert.deepEqual(await new Gateway(answer(502, type, body)).get("/"), { kind: "problem", problem: { status: 502, code: "", members: {} } });
  }
});

test("does not tell a broken connection from a broken answer", async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("reset")) });
  for (const send of [
    () => Promise.reject(new TypeError("failed")),
    () => Promise.reject(new DOMException("too late", "TimeoutError")),
    () => Promise.resolve(new Response(broken, { headers: { "Content-Type": "application/json" } })),
  ]) {
    assert.deepEqual(await new Gateway(send).get("/"), { kind: "silence" });
  }
});
