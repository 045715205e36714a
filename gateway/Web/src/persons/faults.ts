import { isBlank } from "../names/whiteSpace";
import type { FieldName, SubjectFields } from "./fields";

/** Most characters a text field may hold; the population register holds 200. */
const MaximumLength = 400;

/** One reason why a subject was refused. */
export interface SubjectFault {
  /** The field, or `persoon` for the whole. */
  readonly field: FieldName | "persoon";
  /** A Dutch sentence for beside the field; it never repeats the input. */
  readonly message: string;
}

/** A value that was read, or why not. */
export type Parsed = { readonly value: string } | { readonly fault: string };

/** Reads the fields of one subject and collects every fault, in the order of reading. */
export class FaultList {
  readonly faults: SubjectFault[] = [];

  constructor(private readonly fields: SubjectFields) {}

  /** Reads a field that may be left out; undefined when left out or faulty. */
  optional(field: FieldName, parse: (text: string) => Parsed, text = this.fields[field]): string | undefined {
    if (text === undefined || isBlank(text)) {
      return undefined;
    }

    const parsed = parse(text);
    if ("fault" in parsed) {
      this.add(field, parsed.fault);
      return undefined;
    }

    return parsed.value;
  }

  /** Demands that a field is filled in. */
  require(field: FieldName, message: string): void {
    if (isBlank(this.fields[field])) {
      this.add(field, message);
    }
  }

  /** Demands that text fields are not absurdly long. */
  limitLength(...fields: readonly FieldName[]): void {
    for (const field of fields) {
      if ((this.fields[field]?.length ?? 0) > MaximumLength) {
        this.add(field, `Gebruik hier ten hoogste ${MaximumLength} tekens.`);
      }
    }
  }

  add(field: SubjectFault["field"], message: string): void {
    this.faults.push({ field, message });
  }
}
