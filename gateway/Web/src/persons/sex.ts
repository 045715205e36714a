import { withoutEnds } from "../names/whiteSpace";
import type { Parsed } from "./faults";

const Values: ReadonlyMap<string, string> = new Map([["m", "m"], ["man", "m"], ["v", "v"], ["vrouw", "v"], ["o", ""], ["x", ""], ["onbekend", ""]]);

/** Reads m or v; empty comes out for o, x and onbekend. Source: RvIG, element 04.10 geslachtsaanduiding. */
export function parseSex(text: string): Parsed {
  const value = Values.get(withoutEnds(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
  return value === undefined ? { fault: "Vul m, v of o (onbekend) in." } : { value };
}
