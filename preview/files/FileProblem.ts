/**
 * Why a file cannot be opened: it needs a password, it is damaged, it is of a kind that the host does not
 * read, or there is nothing in it.
 */
export type FileProblemCode = 'encrypted' | 'broken' | 'unsupported' | 'empty';

/** The one error that opening a file throws. `message` is for developers; a page shows words by `code`. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly code: FileProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
