import { uses1904 } from '../excel/reading/dateSystem';

/** Read once: a workbook keeps its date system, and there is one workbook for each runtime. */
let known: Promise<boolean> | undefined;

async function ask(): Promise<boolean> {
  await Office.onReady();
  return Excel.run(uses1904);
}

/**
 * Whether serials of the workbook count from 1904. Where the workbook does not say (a host without Excel's
 * API) they count from 1900; it is asked again the next time.
 */
export function usesDate1904(): Promise<boolean> {
  known ??= ask().catch(() => {
    known = undefined;
    return false;
  });
  return known;
}
