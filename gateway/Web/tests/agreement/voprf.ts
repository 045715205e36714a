import { createInterface } from "node:readline";
import { decodeBase64Url, encodeBase64Url } from "../../src/bekend";
import { Blinding } from "../../src/voprf/blinding";

/** First the inputs (texts) → elements; then answers of a key holder → pseudonyms, or null when refused. */
type Line =
  | { readonly invoer: readonly string[] }
  | { readonly sleutel: string; readonly geevalueerd: readonly string[]; readonly bewijs: string };

/** Of the wrong length when the text is no base64url, so that it is refused. */
const bytes = (text: string, length: number): Uint8Array => decodeBase64Url(text, length) ?? new Uint8Array(0);

let blinding: Blinding | undefined;

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as Line))}\n`);
}

function answer(line: Line): readonly string[] | null {
  if ("invoer" in line) {
    blinding = Blinding.create(line.invoer.map((text) => new TextEncoder().encode(text)));
    return blinding.elements.map(encodeBase64Url);
  }

  const evaluated = line.geevalueerd.map((text) => bytes(text, 32));
  return blinding?.unblind(bytes(line.sleutel, 32), evaluated, bytes(line.bewijs, 64))?.map(encodeBase64Url) ?? null;
}
