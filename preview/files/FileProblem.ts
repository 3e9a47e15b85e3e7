/**
 * Why a file cannot be opened: it needs a password, it is damaged, there is nothing in it, it is a binary workbook
 * (.xlsb), an OpenDocument spreadsheet, a web page that calls itself .xls, or of another kind that the host does not
 * read.
 */
export type FileProblemCode =
  'encrypted' | 'broken' | 'empty' | 'binaryWorkbook' | 'openDocument' | 'webPage' | 'unsupported';

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
