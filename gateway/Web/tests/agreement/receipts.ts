import { readFileSync, writeFileSync } from "node:fs";
import { parseVkey } from "../../src/receipts/noteVerifier";
import { verifyReceipt } from "../../src/receipts/receiptVerifier";

/** What a line of the first file holds; the second gets what it proves, or the fault. */
interface Line {
  readonly vkey: string;
  readonly receipt: string;
}

const [, , questions = "", answers = ""] = process.argv;
const lines = readFileSync(questions, "utf8").trimEnd().split("\n");
writeFileSync(answers, lines.map((line) => `${answer(JSON.parse(line) as Line)}\n`).join(""));

function answer({ vkey, receipt }: Line): string {
  const verifier = parseVkey(vkey);
  if (verifier === undefined) {
    return "vkey";
  }

  const result = verifyReceipt(receipt, verifier);
  return result.fault ?? [
    result.index, result.checkpoint.size, result.entry.id, result.entry.time.getTime(), result.entry.retentionBucket,
  ].join(" ");
}
