import { areEqual, isLine, parseDecimal } from "./lines";
import { EmptyRoot, parseDigest } from "./merkle";

/** What a log says of its tree. */
export interface Checkpoint {
  /** Name of the log. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: bigint;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** Reads the text of a note whose signature was verified; extension lines are dropped. Source: C2SP tlog-checkpoint. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split("\n");
  const [origin = "", sizeText = "", rootText = ""] = lines;
  const size = parseDecimal(sizeText);
  const root = parseDigest(rootText);
  if (lines.length < 4 || lines.pop() !== "" || !lines.every(isLine) || size === undefined || root === undefined) {
    return undefined;
  }

  return size > 0n || areEqual(root, EmptyRoot) ? { origin, size, root } : undefined;
}
