/** What a template is filled with: texts, whether a part is there, and lists of the same. */
export interface Values {
  readonly [name: string]: string | boolean | undefined | readonly Values[];
}

/** Addresses a link may get: a page of this site, a phone number, an e-mail address; never anything that runs. */
const SafeLink = /^(\/(?![/\\])|tel:|mailto:)/;

/** A filled copy of a template of the page. Whatever is filled in is text: markup in it shows as itself. */
export function instance(id: string, values: Values = {}): DocumentFragment {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) {
    throw new Error(`the page has no template ${id}`);
  }

  const copy = document.importNode(template.content, true);
  fill(copy, values);
  return copy;
}

/** Lists first: what is inside a list is filled with the item's values, the rest with the outer ones. */
function fill(root: DocumentFragment | Element, values: Values): void {
  for (const list of outermost(root, "data-lijst")) {
    const prototype = list.firstElementChild;
    const items = values[list.dataset["lijst"] ?? ""];
    list.removeAttribute("data-lijst");
    list.replaceChildren(...(Array.isArray(items) && prototype !== null ? items : []).map((item: Values) => {
      const copy = prototype?.cloneNode(true) as HTMLElement;
      fill(wrapped(copy), item);
      return copy;
    }));
  }

  for (const part of marked(root, "data-als")) {
    const value = values[part.dataset["als"] ?? ""];
    if (value === undefined || value === false || value === "" || (Array.isArray(value) && value.length === 0)) {
      part.remove();
    }

    part.removeAttribute("data-als");
  }

  for (const part of marked(root, "data-tekst")) {
    part.textContent = textOf(values, part.dataset["tekst"]);
    part.removeAttribute("data-tekst");
  }

  for (const part of marked(root, "data-waarde")) {
    (part as HTMLTextAreaElement).value = textOf(values, part.dataset["waarde"]);
    part.removeAttribute("data-waarde");
  }

  for (const part of marked(root, "data-href")) {
    const link = textOf(values, part.dataset["href"]);
    if (SafeLink.test(link)) {
      part.setAttribute("href", link);
    } else {
      part.remove();
    }

    part.removeAttribute("data-href");
  }
}

const marked = (root: DocumentFragment | Element, attribute: string): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(`[${attribute}]`)];

/** Lists that stand in no other list: those are their own item's. */
const outermost = (root: DocumentFragment | Element, attribute: string): readonly HTMLElement[] =>
  marked(root, attribute).filter((part) => part.parentElement?.closest(`[${attribute}]`) == null);

/** A parent, so that the item itself can be marked too. */
function wrapped(item: HTMLElement): DocumentFragment {
  const parent = document.createDocumentFragment();
  parent.append(item);
  return parent;
}

const textOf = (values: Values, name: string | undefined): string => {
  const value = values[name ?? ""];
  return typeof value === "string" ? value : "";
};
