import type { Item } from '../../../test/support/ledgerOf';
import { blockLines, lineWith } from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import type { Customer } from '../../ledger/ledger';
import { Problem } from '../../locales/problem';
import { statementSheet } from './statementSheet';

const D = 46_000;
const items: readonly Item[] = [
  { customer: 'Alpha', document: 'A1', date: D - 40, due: D - 10, amount: 300, paid: 100, currency: 'USD' },
  { customer: 'Alpha', document: 'A2', date: D - 5, due: D + 25, amount: 50, currency: 'USD' },
  { customer: 'Alpha', document: 'A3', date: D - 8, due: D - 8, amount: -20, currency: 'USD' },
  { customer: 'Beta', document: 'B1', date: D - 9, due: D, amount: 70, currency: 'EUR', settled: D + 3 },
  { customer: 'Gone', document: 'G1', date: D - 9, due: D, amount: 70, currency: 'EUR', settled: D },
];
const input = reportInputOf(items, { asOf: D });
const all = statementSheet(input, {});

function numberOnly({ key, name }: Customer): Customer {
  return { key, number: name, name: '' };
}

test('items stand by date with their balance; due now and not yet due make the total', () => {
  expect(lineWith(all, 'A1')).toEqual([D - 40, 'A1', 'Invoice', D - 10, 10, 300, 100, 200, 200]);
  expect(lineWith(all, 'A3')).toEqual([D - 8, 'A3', 'Credit note', D - 8, null, -20, 0, -20, 180]);
  expect(lineWith(all, 'A2')).toEqual([D - 5, 'A2', 'Invoice', D + 25, null, 50, 0, 50, 230]);
  expect(lineWith(all, 'Amount due now').at(-1)).toBe(180);
  expect(lineWith(all, 'Not yet due').at(-1)).toBe(50);
  expect(lineWith(all, 'Total USD')).toEqual(['Total USD', null, null, null, null, 330, 100, 230, 230]);
});

test('the aging of the customer is one line', () => {
  const lines = blockLines(all);
  const at = lines.findIndex(([, cells]) => cells[0] === 'Aging');
  expect(lines[at]?.[1].slice(4)).toEqual(['Not due', '1-30', '31-60', '61-90', 'Over 90']);
  expect(lines[at + 1]?.[1].slice(4)).toEqual([50, 180, 0, 0, 0]);
});

test('everybody with open items begins a page', () => {
  const lines = blockLines(all);
  const tos = lines.filter(([, cells]) => cells[0] === 'To');
  expect(tos.map(([, cells]) => cells[1])).toEqual(['Alpha', 'Beta']);
  expect(all.print.pageBreaks).toHaveLength(1);
  const [second] = all.print.pageBreaks ?? [];
  expect(second).toBeGreaterThan(tos[0]?.[0] ?? NaN);
  expect(second).toBeLessThanOrEqual(tos[1]?.[0] ?? NaN);
  expect(all.blocks).toHaveLength(2);
  expect(all.tables).toEqual([]);
});

test('who has no name is addressed by number, and the number does not stand there twice', () => {
  const ledger = { ...input.intake.ledger, customers: input.intake.ledger.customers.map(numberOnly) };
  const sheet = statementSheet({ ...input, intake: { ...input.intake, ledger } }, { customer: 'Beta' });
  const lines = blockLines(sheet).filter(([, cells]) => cells.includes('Beta'));
  expect(lines.map(([, cells]) => cells.slice(0, 2))).toEqual([['To', 'Beta']]);
});

test('what came in since the date is told', () => {
  const words = 'Received since the statement date (not taken off above)';
  expect(lineWith(all, words).at(-1)).toBe(70);
  expect(blockLines(statementSheet(input, { customer: 'Alpha' })).flat(2)).not.toContain(words);
});

test('no two lines share a row, and every line is as wide as the page', () => {
  const lines = blockLines(all);
  expect(new Set(lines.map(([row]) => row)).size).toBe(lines.length);
  expect(new Set(lines.map(([, cells]) => cells.length))).toEqual(new Set([all.widths.length]));
});

test('many buckets take several lines, none is lost', () => {
  const limits = Array.from({ length: 12 }, (_, at) => (at + 1) * 10);
  const sheet = statementSheet(reportInputOf(items, { asOf: D, aging: { limits } }), { customer: 'Alpha' });
  const lines = blockLines(sheet);
  const at = lines.findIndex(([, cells]) => cells[0] === 'Aging');
  const labels = [at, at + 2].flatMap((line) => lines[line]?.[1].slice(1) ?? []);
  expect(labels.filter((label) => label !== null)).toHaveLength(14);
});

test('one customer: a sheet with the name; nothing open is a sentence', () => {
  const gone = statementSheet(input, { customer: 'Gone' });
  expect(gone.name).toBe('Statement Gone');
  expect(lineWith(gone, 'Nothing is open on your account as of this date.')[0]).toBeDefined();
  expect(gone.print.pageBreaks).toEqual([]);
  expect(blockLines(gone).flat(2)).not.toContain('Kind');
});

test('a name goes into that of the sheet without what Excel refuses', () => {
  const sheet = statementSheet(reportInputOf([{ customer: "A/B: 'C'", due: D, amount: 1 }], { asOf: D }), {
    customer: "A/B: 'C'",
  });
  expect(sheet.name).not.toMatch(/[[\]:*?/\\']/);
});

test('a customer that the ledger does not have is a problem', () => {
  expect(() => statementSheet(input, { customer: 'Nobody' })).toThrow(new Problem('customerUnknown'));
});

test('in Chinese it is a 对账单 with a slip for the customer to confirm, whatever language the report has', () => {
  const sheet = statementSheet(input, { customer: 'Alpha', language: 'zh-CN' });
  const words = blockLines(sheet)
    .flat(2)
    .filter((cell) => typeof cell === 'string')
    .filter((word) => !['Alpha', 'A1', 'A2', 'A3'].includes(word));
  expect(words[0]).toBe('应收账款对账单');
  expect(words.some((word) => word.includes('对账确认'))).toBe(true);
  expect(words.some((word) => word.includes('盖章'))).toBe(true);
  expect(words.filter((word) => !/[\u4e00-\u9fff]/.test(word) && !/^_+$/.test(word))).toEqual([]);
});
