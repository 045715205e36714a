import { decodeBase64, parseDecimal } from "./lines";
import { parseDigest } from "./merkle";
import { parseNote, type SignedNote } from "./signedNote";

const Header = "c2sp.org/tlog-proof@v1";
const ExtraPrefix = "extra ";
const IndexPrefix = "index ";

/** A tree of at most 2^63-1 leaves is at most 63 levels high. */
const MaximumProof = 63;

/** Proof that an entry is in the log, not verified. */
export interface Receipt {
  /** Position of the entry, from 0. */
  readonly index: bigint;
  /** Hashes from the leaf's sibling up. */
  readonly proof: readonly Uint8Array[];
  /** The entry's bytes, when the receipt has them. */
  readonly extra?: Uint8Array;
  /** The checkpoint as the log signed it. */
  readonly checkpoint: SignedNote;
}

/** Reads a receipt; verifies nothing. Source: C2SP tlog-proof; ledger/README.md, "Receipt". */
export function parseReceipt(text: string): Receipt | undefined {
  const split = text.indexOf("\n\n");
  const checkpoint = split < 0 ? undefined : parseNote(text.slice(split + 2));
  const [header, ...lines] = text.slice(0, Math.max(split, 0)).split("\n");
  const extra = lines[0]?.startsWith(ExtraPrefix) ? decodeBase64(lines.shift()?.slice(ExtraPrefix.length) ?? "") : null;
  const [indexLine = "", ...hashes] = lines;
  if (checkpoint === undefined || header !== Header || extra === undefined || hashes.length > MaximumProof) {
    return undefined;
  }

  const index = indexLine.startsWith(IndexPrefix) ? parseDecimal(indexLine.slice(IndexPrefix.length)) : undefined;
  const proof = hashes.map(parseDigest);
  if (index === undefined || !proof.every((hash) => hash !== undefined)) {
    return undefined;
  }

  return { index, proof, checkpoint, ...(extra === null ? {} : { extra }) };
}
