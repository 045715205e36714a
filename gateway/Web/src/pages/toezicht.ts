import { LogKeyPin } from "../supervision/logKeyPin";
import { checkProof, type ProofResult } from "../supervision/proofCheck";

/** Answers of this size are no receipt and no key. */
const MaximumLength = 100_000;

/** The service found that what it stored does not fit its log. */
const Damaged = "GW2601";

const region = document.getElementById("bewijs");
if (region !== null) {
  void check(region);
}

async function check(region: HTMLElement): Promise<void> {
  show(region, "bewijs-bezig");
  try {
    const [receipt, vkey] = await Promise.all([read(region.dataset["bewijs"] ?? ""), read(region.dataset["sleutel"] ?? "")]);
    if (receipt === "damaged" || vkey === "damaged") {
      showFault(region, "stored");
      return;
    }

    const shown = { id: region.dataset["id"] ?? "", time: Number(region.dataset["tijd"]) };
    const pin = new LogKeyPin(storage());
    showResult(region, checkProof(receipt.text, vkey.text, shown, pin), () => {
      pin.keep(vkey.text.replace(/\n$/, ""));
    });
  } catch {
    const notChecked = show(region, "bewijs-niet-nagerekend");
    notChecked.querySelector("[data-doe=opnieuw]")?.addEventListener("click", () => void check(region));
  }
}

/** Fetches a text; throws when there is none to be had. */
async function read(path: string): Promise<{ readonly text: string } | "damaged"> {
  const answer = await fetch(path, { headers: { accept: "text/plain, application/problem+json" }, cache: "no-store", redirect: "error" });
  const text = await answer.text();
  if (answer.status === 500 && text.includes(`"${Damaged}"`)) {
    return "damaged";
  }

  if (!answer.ok || text.length > MaximumLength) {
    throw new Error("no answer");
  }

  return { text };
}

function showResult(region: HTMLElement, result: ProofResult, accept: () => void): void {
  switch (result.kind) {
    case "holds": {
      const format = new Intl.DateTimeFormat(region.dataset["taal"], { dateStyle: "long", timeStyle: "medium", timeZone: "Europe/Amsterdam" });
      const view = show(region, "bewijs-klopt");
      fill(view, "plaats", result.index.toString());
      fill(view, "omvang", result.size.toString());
      fill(view, "wortel", result.root);
      fill(view, "tijd", format.format(result.time));
      fill(view, "naam", result.origin);
      fill(view, "vingerafdruk", result.fingerprint);
      part(view, "eerste").hidden = !result.isFirst;
      return;
    }

    case "fails":
      showFault(region, result.fault);
      return;

    case "otherKey": {
      const view = show(region, "bewijs-andere-sleutel");
      fill(view, "bekende", result.known);
      fill(view, "nieuwe", result.given);
      view.querySelector("[data-doe=aannemen]")?.addEventListener("click", () => {
        accept();
        void check(region);
      });
    }
  }
}

function showFault(region: HTMLElement, fault: string): void {
  for (const text of show(region, "bewijs-klopt-niet").querySelectorAll<HTMLElement>("[data-fout]")) {
    text.hidden = text.dataset["fout"] !== fault;
  }
}

/** Puts a template in the region, in place of what was there. What fails is told at the top of the page too: the rest is not to be believed. */
function show(region: HTMLElement, template: string): HTMLElement {
  const source = document.getElementById(template);
  if (!(source instanceof HTMLTemplateElement)) {
    throw new Error(`no template ${template}`);
  }

  region.replaceChildren(source.content.cloneNode(true));
  const alarm = document.getElementById("alarm");
  if (alarm !== null) {
    alarm.hidden = template !== "bewijs-klopt-niet";
  }

  return region;
}

function fill(view: HTMLElement, name: string, text: string): void {
  part(view, name).textContent = text;
}

function part(view: HTMLElement, name: string): HTMLElement {
  const found = view.querySelector<HTMLElement>(`[data-vul="${name}"]`);
  if (found === null) {
    throw new Error(`no part ${name}`);
  }

  return found;
}

/** Some browsers throw on the very mention. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
