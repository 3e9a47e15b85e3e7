import { presetPolicy } from '../src/credit/presets';
import type { CreditPolicy } from '../src/credit/policy';
import { today } from '../src/excel/clock';
import { loadCreditPolicy } from '../src/excel/credit/creditPolicy';
import { changePolicy, decisionLog } from '../src/excel/credit/policyLog';
import { setCreditFields } from '../src/excel/credit/setCreditFields';
import { inExcel } from '../src/excel/inExcel';
import { Problem } from '../src/locales/problem';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

const WHO = { who: '=Li Wei', why: 'Annual review' };
const BASE = presetPolicy('behaviour');

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(
    documentOf({
      Ledger: SAMPLE_LEDGER,
      'Credit file': [
        ['Customer', 'Credit limit', 'Next review'],
        ['Alpha Ltd', 1000, null],
      ],
    }),
  );
});
afterEach(() => {
  book.close();
});

function weighing(lateShare: number, policy: CreditPolicy = BASE): CreditPolicy {
  const { factors } = policy;
  return { ...policy, factors: { ...factors, lateShare: { ...factors.lateShare, weight: lateShare } } };
}

/** The lines of the log below its header. */
function logged(sheet: string): readonly (readonly unknown[])[] {
  const rows = Array.from(book.sheet(sheet).cells, (row) =>
    Array.from(row ?? [], (cell) => cell?.value ?? null),
  );
  return rows.slice(4).filter((row) => row.some((value) => value !== null && value !== ''));
}

test('every changed setting has a line, and lines of before stay', async () => {
  const first: CreditPolicy = {
    ...weighing(30),
    grades: BASE.grades.map((grade, at) => (at === 0 ? { ...grade, from: 90 } : grade)),
    limits: { ...BASE.limits, watch: 0.8 },
  };
  expect(await changePolicy(first, WHO, 'en-US')).toBe(3);
  expect(logged('AR credit policy log')).toEqual([
    [today(), '=Li Wei', 'Late share: weight', 25, 30, 'Annual review'],
    [today(), '=Li Wei', 'Grade A: least score', 85, 90, 'Annual review'],
    [today(), '=Li Wei', 'Watch from this use of the limit', '90%', '80%', 'Annual review'],
  ]);
  expect((await inExcel(loadCreditPolicy)).policy).toEqual(first);
  // In the other language it is still the same log.
  await changePolicy(weighing(35, first), { who: '李伟', why: '年度评审' }, 'zh-CN');
  const lines = logged('AR credit policy log');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toEqual([today(), '李伟', '逾期笔数占比：权重', 30, 35, '年度评审']);
});

test('nothing changed is nothing logged', async () => {
  expect(await changePolicy(BASE, WHO, 'en-US')).toBe(0);
  expect(book.names).toEqual(['Ledger', 'Credit file']);
});

test('a removed grade is logged by the name that it had', async () => {
  const policy = {
    ...BASE,
    grades: BASE.grades.slice(0, 4).map((one, at) => (at < 3 ? one : { ...one, from: 0 })),
  };
  await changePolicy(policy, WHO, 'en-US');
  expect(logged('AR credit policy log').map((line) => line.slice(2, 5))).toEqual([
    ['Grade D: least score', 40, 0],
    ['Grade E: name', 'E', null],
    ['Grade E: least score', 0, null],
    ['Grade E: terms, days', 0, null],
    ['Grade E: limit, months of purchases', 0, null],
    ['Grade E: review every, months', 1, null],
  ]);
});

test('a policy whose change cannot be logged is not kept', async () => {
  await changePolicy(weighing(30), WHO, 'en-US');
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem('AR credit policy log').getRange('B4').values = [['Name']];
    await context.sync();
  });
  await expect(changePolicy(weighing(40), WHO, 'en-US')).rejects.toEqual(
    expect.objectContaining({ code: 'creditLogColumn' } satisfies Partial<Problem>),
  );
  expect((await inExcel(loadCreditPolicy)).policy).toEqual(weighing(30));
  expect(logged('AR credit policy log')).toHaveLength(1);
});

test('what is decided for a customer is logged with its days as days', async () => {
  const customer = { key: 'alpha', number: '', name: 'Alpha Ltd' };
  const decision = { limit: 2000, nextReview: AS_OF };
  const request = { customer, customers: [customer], decision, asOf: AS_OF, language: 'en-US' } as const;
  await setCreditFields(request, decisionLog('Alpha Ltd', WHO, 'en-US'));
  expect(logged('AR credit policy log').map((line) => line.slice(2, 5))).toEqual([
    ['Alpha Ltd: Credit limit', 1000, 2000],
    ['Alpha Ltd: Next review', null, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
  ]);
});
