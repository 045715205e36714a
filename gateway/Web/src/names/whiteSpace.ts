/**
 * White space as .NET's char.IsWhiteSpace has it: Unicode's White_Space. A regular expression's \s differs in two
 * characters (U+0085 is in, U+FEFF is out), and then a page and a connector would cut one name differently.
 */
const WhiteSpace = "\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";

const Runs = new RegExp(`[${WhiteSpace}]+`, "g");
const Ends = new RegExp(`^[${WhiteSpace}]+|[${WhiteSpace}]+$`, "g");

/** The words between white space, none empty. */
export const words = (text: string): string[] => withoutEnds(text).split(Runs).filter((word) => word.length > 0);

/** The text without white space at either end. */
export const withoutEnds = (text: string): string => text.replace(Ends, "");

/** The text without any white space. */
export const withoutWhiteSpace = (text: string): string => text.replace(Runs, "");

/** Whether there is nothing but white space, or nothing at all. */
export const isBlank = (text: string | undefined): boolean => text === undefined || withoutEnds(text).length === 0;
