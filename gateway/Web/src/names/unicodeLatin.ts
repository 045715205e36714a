import names from "../../../../pseudonyms/Names/names.json";

const Letters = read(names.decomposed);

/**
 * Letters a–z that remain of one code point after compatibility decomposition (NFKD) and lower-casing; possibly none.
 * String.prototype.normalize would depend on the browser's version of Unicode; the table is Unicode 14 for everybody.
 */
export function decompose(codePoint: number): string {
  if (codePoint >= 0x61 && codePoint <= 0x7a) {
    return String.fromCharCode(codePoint);
  }

  if (codePoint >= 0x41 && codePoint <= 0x5a) {
    return String.fromCharCode(codePoint + 0x20);
  }

  return Letters.get(codePoint) ?? "";
}

/** Reads ranges: `point:letters`, `first-last:letters`, or `first-last:a+` for consecutive letters from a. */
function read(lines: readonly string[]): Map<number, string> {
  const letters = new Map<number, string>();
  for (const range of lines.flatMap((line) => line.split(" "))) {
    const [points = "", value = ""] = range.split(":");
    const [first = "", last = first] = points.split("-");
    const start = parseInt(first, 16);
    for (let point = start; point <= parseInt(last, 16); point++) {
      letters.set(point, value.endsWith("+") ? String.fromCharCode(value.charCodeAt(0) + point - start) : value);
    }
  }

  return letters;
}
