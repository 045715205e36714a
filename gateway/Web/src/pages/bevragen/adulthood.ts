import { isCompleteDate, parseBirthDate } from "../../persons/birthDate";

const Adult = 18;

/**
 * Whether somebody born on this date is an adult today, by the calendar of this computer.
 * @param birthDate As typed.
 * @returns undefined when the date is not complete, cannot be read or lies ahead.
 */
export function isAdultOn(birthDate: string, today: Date): boolean | undefined {
  const parsed = parseBirthDate(birthDate);
  if ("fault" in parsed || !isCompleteDate(parsed.value)) {
    return undefined;
  }

  const born = Number(parsed.value);
  const now = today.getFullYear() * 10000 + (today.getMonth() + 1) * 100 + today.getDate();
  return born > now ? undefined : now - born >= Adult * 10000;
}
