/** Something wrong with the call or its files, in words for the person who typed it; the process ends with 2. */
export class CliProblem extends Error {
  override readonly name = 'CliProblem';
}
