import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Reads a JSON file of the reference material that stands beside the repository: `../shared`, seen from Gateway.sln.
 * @throws Error when it is absent: a test that cannot read its vectors fails.
 */
export function readShared(path: string): unknown {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "Gateway.sln"))) {
    if (folder === dirname(folder)) {
      throw new Error("no folder above the tests holds Gateway.sln");
    }

    folder = dirname(folder);
  }

  return JSON.parse(readFileSync(join(folder, "..", "shared", path), "utf8"));
}
