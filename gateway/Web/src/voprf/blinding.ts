import { type Element, readElements } from "./element";
import { verifyProof } from "./evaluationProof";
import { invertAll, randomScalar } from "./scalar";
import { hashToGroup } from "./suite";

const MaximumBatch = 0xffff;

/**
 * The asker's side of one batch: the blinded elements to send, and the secrets that undo the blinding.
 * Every element gets its own random scalar, so that equal inputs look unrelated to the key holder.
 * Source: RFC 9497, sections 3.3.1 and 3.3.2, without the closing hash: the unblinded element itself is the pseudonym.
 */
export class Blinding {
  /** The blinded elements in the order of the inputs, 32 bytes each. */
  readonly elements: readonly Uint8Array[];

  readonly #points: readonly Element[];
  readonly #inverses: readonly bigint[];

  private constructor(points: readonly Element[], inverses: readonly bigint[]) {
    this.elements = points.map((point) => point.toBytes());
    this.#points = points;
    this.#inverses = inverses;
  }

  /**
   * Blinds a batch of inputs.
   * @param inputs 1 to 65,535 inputs of 1 to 65,535 bytes; the caller clears them.
   * @throws RangeError for another number or length; it holds no input.
   */
  static create(inputs: readonly Uint8Array[]): Blinding {
    return Blinding.createWith(inputs, inputs.map(randomScalar));
  }

  /** As `create`, with the blinding scalars given (0 < r < the group order): for test vectors only. */
  static createWith(inputs: readonly Uint8Array[], scalars: readonly bigint[]): Blinding {
    if (!isBatch(inputs.length) || !inputs.every((input) => isBatch(input.length))) {
      throw new RangeError("a batch has 1 to 65535 inputs of 1 to 65535 bytes");
    }

    const points = inputs.map((input, i) => hashToGroup(input).multiply(scalars[i] ?? 0n));
    return new Blinding(points, invertAll(scalars));
  }

  /**
   * Checks the proof, then turns the evaluated elements into pseudonyms.
   * @param publicKey 32 bytes, as published for the covenant and version; never taken from the answer itself.
   * @param evaluated As many elements of 32 bytes as were sent, in that order.
   * @param proof 64 bytes.
   * @returns 32 bytes an input, in the order of the inputs; undefined on anything wrong: a length, an element, the proof, another key.
   */
  unblind(publicKey: Uint8Array, evaluated: readonly Uint8Array[], proof: Uint8Array): readonly Uint8Array[] | undefined {
    const answers = readElements(evaluated);
    if (answers === undefined || !verifyProof(publicKey, this.#points, answers, proof)) {
      return undefined;
    }

    return answers.map((answer, i) => answer.multiply(this.#inverses[i] ?? 0n).toBytes());
  }
}

const isBatch = (count: number): boolean => count >= 1 && count <= MaximumBatch;
