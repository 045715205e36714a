import { Pins, siteStorage, type Changed } from "../pins/pins";
import { Asking, type Step } from "./bevragen/asking";
import { check, faultOf } from "./bevragen/check";
import type { Covenant, PageData } from "./bevragen/choices";
import { Form } from "./bevragen/form";
import { Gateway } from "./bevragen/gateway";
import type { Outcome } from "./bevragen/outcome";
import { answeredBefore, rememberAnswered } from "./bevragen/past";
import { myQuestion, pieceOf } from "./bevragen/show";
import { Waiting } from "./bevragen/waiting";
import { copyReceipt, saveReceipt } from "./bevragen/receipt";
import { instance } from "./fill";

const Steps: Readonly<Record<Step, string>> = {
  voorbereiden: "De vraag wordt voorbereid…",
  versleutelen: "De gegevens worden in uw browser onherkenbaar gemaakt…",
  vragen: "De vraag wordt gesteld…",
  controleren: "Het antwoord wordt gecontroleerd…",
};

const find = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const data = document.getElementById("bevragen-gegevens")?.textContent;

// A person who may ask nothing gets a page without a form.
if (data != null) {
  start(JSON.parse(data) as PageData);
}

function start(page: PageData): void {
  const root = find("vraag");
  const result = find("uitkomst");
  const form = new Form(root, page, () => new Date());
  const say = (text: string): void => {
    find("voortgang").textContent = text;
  };
  const tell = (step: Step): void => {
    // What nobody asked for is not announced either.
    if (!isQuiet) {
      say(form.faults.text(Steps[step]));
    }
  };
  const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const pins = new Pins(siteStorage());
  const asking = new Asking(new Gateway(), pins, page.medewerker, tell, breathe);
  const waiting = new Waiting(() => run(() => asking.goOn(), true));
  let isBusy = false;
  let isQuiet = false;
  let asked: Covenant | undefined;
  let changed: readonly Changed[] = [];

  /** One thing at a time: a second click, or a poll in between, does nothing. */
  async function run(work: () => Promise<Outcome>, quietly = false): Promise<void> {
    if (isBusy) {
      return;
    }

    isBusy = true;
    isQuiet = quietly;
    find("stel").setAttribute("aria-disabled", "true");
    try {
      const outcome = await work();
      if (outcome.kind === "dropped") {
        return;
      }

      if (!quietly || !waiting.isStill(outcome)) {
        show(outcome);
      }
    } finally {
      isBusy = false;
      find("stel").removeAttribute("aria-disabled");
      say("");
    }
  }

  function ask(): Promise<void> {
    form.refresh();
    const checked = check(form.read());
    if ("faults" in checked) {
      form.faults.show(checked.faults);
      return Promise.resolve();
    }

    form.faults.clear();
    asked = checked.question.covenant;
    return run(() => asking.ask(checked.question));
  }

  function show(outcome: Exclude<Outcome, { kind: "dropped" }>): void {
    const isPending = asking.pendingId !== undefined;
    if (outcome.kind === "answered") {
      form.startNew();
      rememberAnswered(outcome.answer.disclosureId);
    }

    root.hidden = isPending || outcome.kind === "answered";
    put(pieceOf(outcome, { covenant: asked, isPending, language: document.documentElement.lang }));
    waiting.set(outcome.kind === "waiting");
    changed = outcome.kind === "stopped" ? (outcome.changed ?? []) : [];
    if (outcome.kind === "stopped") {
      for (const field of outcome.fields ?? []) {
        form.faults.set(field, form.faults.text("De gateway heeft dit veld niet geaccepteerd."));
      }
    }
  }

  function put(piece: DocumentFragment): void {
    result.replaceChildren(piece);
    result.hidden = false;
    result.focus();
    result.scrollIntoView({ block: "start" });
  }

  /** Back to the form, with everything that was typed. */
  function backToForm(): void {
    waiting.set(false);
    result.hidden = true;
    result.replaceChildren();
    root.hidden = false;
    find("vraag-kop").focus();
  }

  function showPast(): void {
    const id = answeredBefore();
    if (id !== undefined) {
      root.hidden = true;
      put(instance("uitkomst-beantwoord", { mijnVraag: myQuestion(id) }));
    }
  }

  const actions: Readonly<Record<string, () => void>> = {
    aanpassen: backToForm,
    opnieuw: () => void ask(),
    verder: () => void run(() => asking.goOn()),
    kopieer: () => void copyReceipt(() => say(form.faults.text("Gekopieerd."))),
    bewaar: saveReceipt,
    aannemen: () => {
      // Exactly the keys that were shown; the question is asked again by hand.
      changed.forEach((key) => pins.replace(key));
      changed = [];
      backToForm();
      say(form.faults.text("De nieuwe sleutel is aangenomen. Stel de vraag opnieuw."));
    },
    laatGaan: () => {
      asking.forget();
      backToForm();
    },
    nieuw: () => {
      rememberAnswered(undefined);
      form.startNew();
      backToForm();
    },
  };
  result.addEventListener("click", ({ target }) => {
    const action = target instanceof Element ? target.closest<HTMLElement>("[data-doe]")?.dataset["doe"] : undefined;
    actions[action ?? ""]?.();
  });
  find("stel").addEventListener("click", () => void ask());
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type === "text" && !event.isComposing) {
      event.preventDefault();
      void ask();
    }
  });
  root.addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest("#onderwerp") !== null) {
      const field = target.id.replace("veld-", "");
      const fault = faultOf(form.read(), field);
      form.faults.set(field, fault === undefined ? undefined : form.faults.text(fault));
    }
  });

  // The subject is gone from memory as soon as the page is; a question that waits cannot be gone on with then.
  addEventListener("pagehide", () => {
    form.clearSubject();
    asking.forget();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) {
      backToForm();
      showPast();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (asking.pendingId !== undefined) {
      event.preventDefault();
    }
  });
  find("zonder-script").remove();
  root.hidden = false;
  showPast();
}
