import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository";

/**
 * Reads a JSON file of the reference material that stands beside the repository: `../shared`, seen from Gateway.sln.
 * @throws Error when it is absent: a test that cannot read its vectors fails.
 */
export const readShared = (path: string): unknown =>
  JSON.parse(readFileSync(join(repository(), "..", "shared", path), "utf8"));
