import { readFileSync, writeFileSync } from "node:fs";
import { addressKeys, personKeys, readAddress, readPerson, type SubjectFields } from "../../src/bekend";

/** Reads a file of subjects, one a line, and writes a file of answers: `K1:…`, `K2:…` in order, or the fields with faults. */
interface Line {
  readonly soort: "persoon" | "adres";
  readonly velden: SubjectFields;
}

const [, , source = "", target = ""] = process.argv;
const lines = readFileSync(source, "utf8").trimEnd().split("\n");
writeFileSync(target, lines.map((line) => `${JSON.stringify(answer(JSON.parse(line) as Line))}\n`).join(""));

function answer({ soort, velden }: Line) {
  const [result, keys] = soort === "persoon" ? personAnswer(velden) : addressAnswer(velden);
  return "faults" in result ? { fouten: result.faults.map(({ field }) => field) } : { sleutels: keys.map(({ kind, value, sentAs = kind }) => `${kind}:${value}${sentAs === kind ? "" : `>${sentAs}`}`) };
}

function personAnswer(fields: SubjectFields) {
  const result = readPerson(fields);
  return [result, "subject" in result ? personKeys(result.subject) : []] as const;
}

function addressAnswer(fields: SubjectFields) {
  const result = readAddress(fields);
  return [result, "subject" in result ? addressKeys(result.subject) : []] as const;
}
