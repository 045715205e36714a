import assert from "node:assert/strict";
import { test } from "node:test";
import { isAdultOn } from "../../src/pages/bevragen/adulthood";
import { tidyDate } from "../../src/pages/bevragen/typedDate";

const today = new Date(2026, 10, 22);

for (const [typed, isAdult] of [
  ["22-11-2008", true], ["23-11-2008", false], ["21-11-2008", true], ["22-11-2026", false], ["31-01-1980", true], ["29-02-2008", true],
  ["1980-01-31", true],
] as const) {
  test(`on 22 November 2026, born ${typed}: ${isAdult ? "an adult" : "a minor"}`, () => assert.equal(isAdultOn(typed, today), isAdult));
}

for (const typed of ["", "00-00-1980", "00-01-2020", "31-02-1980", "23-11-2026", "gisteren"]) {
  test(`says nothing of age for ${typed === "" ? "nothing" : typed}`, () => assert.equal(isAdultOn(typed, today), undefined));
}

test("counts one born on 29 February as an adult from 1 March", () => {
  assert.equal(isAdultOn("29-02-2008", new Date(2026, 1, 28)), false);
  assert.equal(isAdultOn("29-02-2008", new Date(2026, 2, 1)), true);
});

for (const [typed, tidy] of [
  ["1-2-1980", "01-02-1980"], ["1/2/1980", "01-02-1980"], [" 31.1.1980 ", "31-01-1980"], ["1 2 1980", "01-02-1980"],
  ["0-0-1980", "00-00-1980"], ["19800131", "19800131"], ["1980-01-31", "1980-01-31"], ["1-2-80", "1-2-80"], ["", ""],
] as const) {
  test(`reads "${typed}" as "${tidy}"`, () => assert.equal(tidyDate(typed), tidy));
}
