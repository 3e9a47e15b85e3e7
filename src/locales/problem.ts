import { errors } from './en-US/errors';
import type { Language } from './language';
import type { Values } from './speaker';
import { text, type MessageKey } from './text';

type ErrorKey = keyof typeof errors;
/** Codes of the error catalogue: every `error.<code>` has its words, every `error.<code>.remedy` what to do. */
export type ProblemCode = ErrorKey extends `error.${infer Code}`
  ? Code extends `${string}.remedy`
    ? never
    : Code
  : never;

/** Something that stops a job or a function and that the user can do something about. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly details: Values = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }

  /** One sentence that says what is wrong and one that says what to do. */
  words(language: Language): { readonly message: string; readonly remedy: string } {
    const key: MessageKey = `error.${this.code}`;
    const remedy: MessageKey = `error.${this.code}.remedy`;
    return { message: text(language, key, this.details), remedy: text(language, remedy, this.details) };
  }
}
