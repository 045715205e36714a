import { parseCheckpoint, type Checkpoint } from "./checkpoint";
import { checkInclusion } from "./inclusionProof";
import { EntryTypes, parseEntry, type LogEntry } from "./logEntry";
import { leafHash } from "./merkle";
import type { NoteVerifier } from "./noteVerifier";
import { parseReceipt } from "./receipt";
import { openNote } from "./signedNote";

/** The first thing wrong with a receipt; a page has a sentence for each. */
export type ReceiptFault = "form" | "signature" | "checkpoint" | "origin" | "entry" | "inclusion" | "other";

/** A receipt that holds, with what it proves; or the first fault. */
export type ReceiptResult =
  | { readonly entry: LogEntry; readonly checkpoint: Checkpoint; readonly index: bigint; readonly fault?: undefined }
  | { readonly fault: ReceiptFault };

/**
 * Checks a receipt: form, signature, origin, entry, inclusion; in that order, stopping at the first fault.
 * A receipt that holds shows that the log signed for a tree with this entry in it; that everyone is shown the same tree is for
 * consistency proofs and witnesses to show.
 * @param text Any text at all.
 * @param log The log's key, from a source other than the receipt.
 */
export function verifyReceipt(text: string, log: NoteVerifier): ReceiptResult {
  const receipt = parseReceipt(text);
  if (receipt === undefined) {
    return { fault: "form" };
  }

  const signed = openNote(receipt.checkpoint, log);
  if (signed === undefined) {
    return { fault: "signature" };
  }

  const checkpoint = parseCheckpoint(signed);
  if (checkpoint === undefined) {
    return { fault: "checkpoint" };
  }

  if (checkpoint.origin !== log.name) {
    return { fault: "origin" };
  }

  const entry = receipt.extra && parseEntry(receipt.extra);
  if (receipt.extra === undefined || entry === undefined) {
    return { fault: "entry" };
  }

  return checkInclusion(receipt.proof, receipt.index, checkpoint.size, leafHash(receipt.extra), checkpoint.root)
    ? { entry, checkpoint, index: receipt.index }
    : { fault: "inclusion" };
}

/**
 * As `verifyReceipt`, and that it proves this very disclosure: a valid receipt of anything else has the fault `other`.
 * @param id The disclosure's id, a UUID in lower case.
 */
export function verifyDisclosure(text: string, id: string, log: NoteVerifier): ReceiptResult {
  const result = verifyReceipt(text, log);
  return result.fault === undefined && (result.entry.type !== EntryTypes.disclosure || result.entry.id !== id)
    ? { fault: "other" }
    : result;
}
