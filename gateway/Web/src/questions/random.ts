const Range = 2 ** 32;

/** A random whole number from 0 up to, not including, `end` (1 to 2^32); each as likely as any other. */
export function randomBelow(end: number): number {
  // Numbers from the last, incomplete run of `end` would make low results likelier.
  const limit = Range - (Range % end);
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (number < limit) {
      return number % end;
    }
  }
}

/** The items in random order, every order as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[]): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(randomBelow(left.length), 1));
}
