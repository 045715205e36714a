import names from "../../../../pseudonyms/Names/names.json";

/**
 * A class of UTF-16 code units as Unicode 14 knew it. Surrogates are in none.
 * A browser's own \p{L} grows with each version of Unicode, so it is not asked.
 */
export type UnicodeClass = (unit: number) => boolean;

/** Letters: categories Lu, Ll, Lt, Lm and Lo. */
export const isLetter: UnicodeClass = read(names.letters);

/** Capitals: category Lu. */
export const isCapital: UnicodeClass = read(names.capitals);

/** Whether a text holds a letter. */
export function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (isLetter(text.charCodeAt(i))) {
      return true;
    }
  }

  return false;
}

/** Reads ranges: `unit`, `first-last`, or `first-last/2` for every second one; hexadecimal, spaces between. */
function read(lines: readonly string[]): UnicodeClass {
  const units = new Uint8Array(0x10000);
  for (const range of lines.flatMap((line) => line.split(" "))) {
    const [ends = "", step = "1"] = range.split("/");
    const [first = "", last = first] = ends.split("-");
    for (let unit = parseInt(first, 16); unit <= parseInt(last, 16); unit += Number(step)) {
      units[unit] = 1;
    }
  }

  return (unit) => units[unit] === 1;
}
