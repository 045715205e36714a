import { withoutEnds } from "../../names/whiteSpace";

/** A date as people type it (1-2-1980, 1/2/1980, 1.2.1980, 1 2 1980), in the one spelling that is read; anything else stays. */
export function tidyDate(text: string): string {
  const parts = /^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})$/.exec(withoutEnds(text));
  if (parts === null) {
    return text;
  }

  const [, day = "", month = "", year = ""] = parts;
  return `${day.padStart(2, "0")}-${month.padStart(2, "0")}-${year}`;
}
