/** Read once: a workbook keeps its date system, and there is one workbook for each runtime. */
let known: Promise<boolean> | undefined;

async function readDateSystem(): Promise<boolean> {
  await Office.onReady();
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load('use1904DateSystem');
    await context.sync();
    return workbook.use1904DateSystem;
  });
}

/**
 * Whether serials of the workbook count from 1904. Where the workbook does not say (a host without Excel's
 * API) they count from 1900; it is asked again the next time.
 */
export function usesDate1904(): Promise<boolean> {
  known ??= readDateSystem().catch(() => {
    known = undefined;
    return false;
  });
  return known;
}
