import { fingerprint } from "../pins/fingerprint";
import { parseVkey } from "../receipts/noteVerifier";
import { verifyDisclosure, type ReceiptFault } from "../receipts/receiptVerifier";
import type { LogKeyPin } from "./logKeyPin";

/** What a page shows of a disclosure. */
export interface ShownDisclosure {
  /** UUID, lower case. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** What a check found. */
export type ProofResult =
  | {
      readonly kind: "holds";
      /** From 0. */
      readonly index: bigint;
      readonly size: bigint;
      /** Base64. */
      readonly root: string;
      readonly time: Date;
      readonly origin: string;
      readonly fingerprint: string;
      /** Whether this browser had not seen the log's key before. */
      readonly isFirst: boolean;
    }
  | { readonly kind: "fails"; readonly fault: ReceiptFault | "time" }
  | { readonly kind: "otherKey"; readonly known: string; readonly given: string };

/**
 * Checks that the log holds what a page shows, under the key that this browser knows the log by.
 * A key that is new here is kept, but only after a receipt held under it.
 * @param receipt As the service sent it; any text.
 * @param vkeyText As the service sent it; any text.
 */
export function checkProof(receipt: string, vkeyText: string, shown: ShownDisclosure, pin: LogKeyPin): ProofResult {
  const vkey = vkeyText.replace(/\n$/, "");
  const known = pin.read();
  if (known !== undefined && known !== vkey) {
    return { kind: "otherKey", known: fingerprint(known), given: fingerprint(vkey) };
  }

  const log = parseVkey(vkey);
  const result = log === undefined ? ({ fault: "signature" } as const) : verifyDisclosure(receipt, shown.id, log);
  if (result.fault !== undefined) {
    return { kind: "fails", fault: result.fault };
  }

  if (result.entry.time.getTime() !== shown.time) {
    return { kind: "fails", fault: "time" };
  }

  pin.keep(vkey);
  return {
    kind: "holds",
    index: result.index,
    size: result.checkpoint.size,
    root: btoa(String.fromCharCode(...result.checkpoint.root)),
    time: result.entry.time,
    origin: result.checkpoint.origin,
    fingerprint: fingerprint(vkey),
    isFirst: known === undefined,
  };
}
