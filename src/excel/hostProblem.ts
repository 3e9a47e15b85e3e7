import { Problem } from '../locales/problem';

interface HostError {
  readonly code: string;
  readonly message: string;
}

function isHostError(error: unknown): error is HostError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

/** Excel's words for an object that is not there, or not there any more. */
const GONE: readonly string[] = ['ItemNotFound', 'InvalidReference'];

/** Any error as a Problem with words: ours as they are, Excel's by their code. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!isHostError(error)) {
    return new Problem('host', {
      code: 'unexpected',
      message: error instanceof Error ? error.message : String(error),
    });
  }
  if (error.code === 'InvalidOperationInCellEditMode') return new Problem('editMode');
  // In a job every name comes from the workbook as it was a moment before.
  if (GONE.includes(error.code)) return new Problem('changedMeanwhile', {}, { cause: error });
  return new Problem(
    'host',
    { code: error.code, message: error.message.replace(/[.\s]+$/, '') },
    { cause: error },
  );
}

/** Whether Excel refused an answer or a request for its size. */
export function isTooLarge(error: unknown): boolean {
  return isHostError(error) && /^(Request|Response)PayloadSizeLimitExceeded$/.test(error.code);
}
