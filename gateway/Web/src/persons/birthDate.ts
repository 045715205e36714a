import { withoutEnds } from "../names/whiteSpace";
import type { Parsed } from "./faults";

const EarliestYear = 1800;
const LatestYear = 2199;
const DaysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Reads a birth date written yyyymmdd, yyyy-mm-dd or dd-mm-yyyy; an unknown year, month or day is written as zeros.
 * @returns Eight digits, yyyymmdd. A known year lies between 1800 and 2199; a complete date exists in the calendar.
 * Source: Logisch Ontwerp BRP, element 03.10.
 */
export function parseBirthDate(text: string): Parsed {
  const value = toDigits(withoutEnds(text));
  if (value === undefined) {
    return { fault: "Schrijf de datum als dag-maand-jaar, zoals 31-01-1980." };
  }

  return exists(value) ? { value } : { fault: "Deze datum bestaat niet, of ligt niet tussen 1800 en 2199." };
}

/** Whether year, month and day are all known. Only such a date gives match keys. */
export function isCompleteDate(digits: string): boolean {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].every((part) => /[1-9]/.test(part));
}

function toDigits(text: string): string | undefined {
  const yearFirst = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text) ?? /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(text);
  if (yearFirst !== null) {
    return yearFirst.slice(1).join("");
  }

  return /^([0-9]{2})-([0-9]{2})-([0-9]{4})$/.exec(text)?.slice(1).reverse().join("");
}

function exists(digits: string): boolean {
  // An unknown year may have been a leap year, an unknown month may have had 31 days.
  const year = Number(digits.slice(0, 4)) || 2000;
  const month = Number(digits.slice(4, 6)) || 1;
  const day = Number(digits.slice(6));
  return year >= EarliestYear && year <= LatestYear && month <= 12 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DaysInMonth[month - 1] ?? 0);
}
