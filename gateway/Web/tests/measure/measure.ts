import { mixKeys } from "../../src/questions/paddedKeys";
import { Blinding } from "../../src/voprf/blinding";
import { keyHolder } from "../support/keyHolder";

/** Prints the median time, in milliseconds, that the asker's side of one question about a person takes: 16 elements, 30 rounds. */
const Rounds = 30;

const holder = keyHolder();
const blindTimes: number[] = [];
const unblindTimes: number[] = [];
for (let round = 0; round < Rounds; round++) {
  const inputs = mixKeys("persoon", []).map(({ input }) => input);
  const start = performance.now();
  const blinding = Blinding.create(inputs);
  const blinded = performance.now();
  const { evaluated, proof } = holder.evaluate(blinding.elements);
  const answered = performance.now();
  if (blinding.unblind(holder.publicKey, evaluated, proof) === undefined) {
    throw new Error("the honest answer was refused");
  }

  blindTimes.push(blinded - start);
  unblindTimes.push(performance.now() - answered);
}

const median = (times: readonly number[]): string => ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1);
const whole = blindTimes.map((time, i) => time + (unblindTimes[i] ?? 0));
console.log(`blind ${median(blindTimes)} ms, verify and unblind ${median(unblindTimes)} ms, together ${median(whole)} ms`);
console.log(`first question, nothing compiled yet: ${(whole[0] ?? 0).toFixed(1)} ms`);
