/** What the history entry of this page keeps: the id of the disclosure that answered the question. It identifies nobody. */
interface PastState {
  readonly beantwoord: string;
}

const Uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Marks this entry of the history as answered, so that the back button does not show it as new; undefined takes the mark away. */
export function rememberAnswered(id: string | undefined): void {
  history.replaceState(id === undefined ? null : ({ beantwoord: id } satisfies PastState), "");
}

/** The disclosure that answered the question of this entry; undefined when there is none. */
export function answeredBefore(): string | undefined {
  const state: unknown = history.state;
  const id = typeof state === "object" && state !== null && "beantwoord" in state ? state.beantwoord : undefined;
  return typeof id === "string" && Uuid.test(id) ? id : undefined;
}
