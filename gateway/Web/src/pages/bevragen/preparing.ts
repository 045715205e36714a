import type { Changed, Pins } from "../../pins/pins";
import { parseVkey, type NoteVerifier } from "../../receipts/noteVerifier";
import { ElementSize } from "../../voprf/element";
import { decodeBase64Url } from "../../wire/base64url";
import type { Covenant } from "./choices";
import { isRecord, type Gateway } from "./gateway";
import type { Stop } from "./outcome";
import { readCovenantHash, readKeys, readSession } from "./replies";
import { stopFor, stopped } from "./stops";

/** What must be known before anything is sent. */
export interface Prepared {
  /** Token of the session. */
  readonly antiforgery: string;
  /** The covenant's public keys by version, each the one that was seen first. */
  readonly keys: ReadonlyMap<number, Uint8Array>;
  /** Key of the log, the one that was seen first. */
  readonly log: NoteVerifier;
}

/** A fresh token of the session, as long as it is still of the person the page was made for. */
export async function freshToken(gateway: Gateway, medewerker: string): Promise<string | Stop> {
  const reply = await gateway.get("/v1/sessie");
  if (reply.kind !== "answer") {
    return stopFor(reply, false);
  }

  const session = readSession(reply.body);
  if (session === undefined) {
    return stopped("onleesbaar");
  }

  return session.medewerker === medewerker ? session.antiforgery : stopped("ander");
}

/** Asks for all of it at once, and checks it against what was seen before. */
export async function prepare(gateway: Gateway, pins: Pins, covenant: Covenant, medewerker: string): Promise<Prepared | Stop> {
  const path = `/v1/convenanten/${encodeURIComponent(covenant.id)}`;
  const [antiforgery, hash, keys, log] = await Promise.all([
    freshToken(gateway, medewerker), checkCovenant(gateway, path, covenant), pinnedKeys(gateway, pins, path, covenant), pinnedLog(gateway, pins),
  ]);
  const stop = [antiforgery, hash, keys, log].find((part): part is Stop => typeof part === "object" && "kind" in part);
  return stop ?? { antiforgery: antiforgery as string, keys: keys as ReadonlyMap<number, Uint8Array>, log: log as NoteVerifier };
}

/** What was chosen on this page was offered under a text that must still be the one in force. */
async function checkCovenant(gateway: Gateway, path: string, covenant: Covenant): Promise<true | Stop> {
  const reply = await gateway.get(path);
  if (reply.kind !== "answer") {
    return reply.kind === "problem" && reply.problem.status === 404 ? stopped("convenant") : stopFor(reply, false);
  }

  const hash = readCovenantHash(reply.body);
  return hash === undefined ? stopped("onleesbaar") : hash === covenant.sha256 || stopped("convenant");
}

async function pinnedKeys(gateway: Gateway, pins: Pins, path: string, covenant: Covenant): Promise<ReadonlyMap<number, Uint8Array> | Stop> {
  const reply = await gateway.get(`${path}/sleutels`);
  if (reply.kind !== "answer") {
    return stopFor(reply, false);
  }

  const keys = readKeys(reply.body);
  if (keys === undefined) {
    return stopped("onleesbaar");
  }

  // Before anything is sent: what comes back could not be checked here.
  if ((reply.body as readonly unknown[]).some((key) => isRecord(key) && key["deelsleutels"] !== undefined)) {
    return stopped("delen");
  }

  const changed = [...keys].flatMap(([version, key]) => changedPin(pins, `bekend:sleutel:${covenant.id}:${version}`, key));
  return changed.length === 0
    ? new Map([...keys].map(([version, key]) => [version, decodeBase64Url(key, ElementSize) as Uint8Array]))
    : stopped("sleutel", { changed });
}

async function pinnedLog(gateway: Gateway, pins: Pins): Promise<NoteVerifier | Stop> {
  const reply = await gateway.get("/log/vkey");
  if (reply.kind !== "answer") {
    return stopFor(reply, false);
  }

  const vkey = typeof reply.body === "string" ? reply.body.trimEnd() : "";
  const log = parseVkey(vkey);
  if (log === undefined) {
    return stopped("onleesbaar");
  }

  const changed = changedPin(pins, "bekend-logboeksleutel", vkey);
  return changed.length === 0 ? log : stopped("logboek", { changed });
}

/** Compares with what was seen first; what was not seen before is kept. */
const changedPin = (pins: Pins, name: string, given: string): readonly Changed[] =>
  (pins.agrees(name, given) ? [] : [{ name, known: pins.known(name) ?? "", given }]);
