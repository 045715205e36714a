import { asciiUpper } from "./asciiUpper";

/** Joins letter (huisletter) and addition (toevoeging), in upper case, and drops everything but A–Z and 0–9. */
export const houseSuffix = (...pieces: readonly string[]): string => asciiUpper(pieces.join("")).replace(/[^A-Z0-9]/g, "");
