import { acceptCheck } from '../src/excel/acceptance';
import { drillDown } from '../src/excel/drillDown';
import { writeRateTemplate } from '../src/excel/rateTemplate';
import { refreshReports } from '../src/excel/refreshReports';
import { snapshot } from '../src/excel/snapshot';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { cancelledAt, extent, spread, stateOf, withFault, type Work } from './support/faultAt';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

const ALL: readonly ReportRequest[] = [
  { report: 'aging', groupBy: 'customer' },
  { report: 'alerts' },
  { report: 'detail' },
  { report: 'statement' },
  { report: 'reconciliation', balances: { '': 700 } },
  { report: 'comparison', from: serial('2026-05-31') },
];
/** One of the invoices stands twice, which a check says. */
const LEDGER = [...SAMPLE_LEDGER, SAMPLE_LEDGER[1]];
const NOTE = 'called on Monday';
/** The last requests of a job put the new sheets in place. */
const SWAP = 2;
/** A guard only: a machine that is busy is far slower. */
jest.setTimeout(240_000);

let book: ReportBook;
async function open(): Promise<void> {
  book = await ReportBook.open(documentOf({ Ledger: LEDGER }));
  await book.run(ALL);
  await book.put('Aging report', 'A60', NOTE);
  await book.select('Aging report', 'D7');
}
afterEach(() => {
  book.close();
});

const JOBS: readonly (readonly [string, Work])[] = [
  ['all reports', (job) => book.run(ALL, {}, job)],
  ['a refresh', (job) => refreshReports({ language: 'en-US' }, job)],
  ['a drill-down', (job) => drillDown('en-US', job)],
  ['a snapshot', (job) => snapshot('Aging report', 'en-US', job)],
  ['accepting a check', () => acceptCheck({ asOf: AS_OF }, 'duplicateDocument', true)],
  ['a sheet for rates', () => writeRateTemplate('USD', ['EUR'], 'en-US')],
];

/** A fault in any request; those that put the new sheets in place are all tried. */
async function failsAnywhere(work: Work, requests: number): Promise<void> {
  const before = stateOf(book.host);
  for (const nth of spread(requests - 1, 5, SWAP)) {
    const problem = await withFault(book.host, work, nth);
    expect([nth, problem?.code, stateOf(book.host) === before]).toEqual([nth, 'host', true]);
  }
}

async function cancelledAnywhere(work: Work, news: number): Promise<void> {
  const before = stateOf(book.host);
  // The news that all is done comes too late to cancel.
  for (const nth of spread(news - 2, 4, 0)) {
    const problem = await cancelledAt(work, nth);
    expect([nth, problem?.code, stateOf(book.host) === before]).toEqual([nth, 'cancelled', true]);
  }
}

/** What a user would see of a swap that was left half done. */
function leftOver(): readonly string[] {
  const { sheets } = book.host.workbook.toDocument();
  const half = sheets.filter(({ name, visibility }) => /^~| \(old\)/.test(name) || visibility !== 'Visible');
  return half.map(({ name }) => name);
}

/** A fault between two actions: all of the old stands, or all of the new. */
async function failsWithin(work: Work, requests: number): Promise<void> {
  const names = book.names;
  for (let nth = requests - SWAP; nth < requests; nth++) {
    await withFault(book.host, work, nth, 5);
    const gone = names.filter((name) => !book.names.includes(name));
    expect([nth, gone, leftOver()]).toEqual([nth, [], []]);
    expect(JSON.stringify(book.sheet('Aging report').cells)).toContain(NOTE);
    await book.select('Aging report', 'D7');
  }
}

test.each(JOBS)('%s: a fault or a cancel anywhere leaves the workbook as it was', async (name, work) => {
  await open();
  const { requests, news } = await extent(book.host, work);
  book.close();
  await open();
  await failsAnywhere(work, requests);
  if (news === 0) return;
  await cancelledAnywhere(work, news);
  if (name !== 'a snapshot') await failsWithin(work, requests);
});
