import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder above the tests that holds Gateway.sln. */
export function repository(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "Gateway.sln"))) {
    if (folder === dirname(folder)) {
      throw new Error("no folder above the tests holds Gateway.sln");
    }

    folder = dirname(folder);
  }

  return folder;
}

/** A fenced example of ledger/README.md, which the ledger's own tests hold true. */
export function ledgerExample(name: string): string {
  const text = readFileSync(join(repository(), "ledger", "README.md"), "utf8");
  const example = new RegExp(`\`\`\`${name}\n(.*?)\`\`\``, "s").exec(text)?.[1];
  if (example === undefined) {
    throw new Error(`ledger/README.md has no example \`${name}\``);
  }

  return example;
}
