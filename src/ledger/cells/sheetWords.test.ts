import type { CellValue } from '../mapping';
import { readKind, saysDisputed, saysSettled, saysTotal, saysVoid } from './sheetWords';

test.each<[CellValue, string | undefined]>([
  ['Invoice', 'invoice'],
  ['销售发票', 'invoice'],
  ['RV', 'invoice'],
  ['Credit Memo', 'creditNote'],
  ['credit_note', 'creditNote'],
  ['红字发票', 'creditNote'],
  ['Payment', 'receipt'],
  ['收款单', 'receipt'],
  ['DZ', 'receipt'],
  ['Refund', undefined],
  ['', undefined],
  [5, undefined],
])('kind %p is %p', (cell, kind) => {
  expect(readKind(cell)).toBe(kind);
});

test.each<[CellValue, boolean]>([
  ['作废', true],
  ['已作废', true],
  ['作废发票', true],
  ['VOID', true],
  ['Cancelled', true],
  ['有效发票', false],
  ['Overdue', false],
  ['', false],
])('%p says void: %p', (cell, expected) => {
  expect(saysVoid(cell)).toBe(expected);
});

test.each<[CellValue, boolean]>([
  ['Paid', true],
  ['Paid in full', true],
  ['已结清', true],
  ['Partially paid', false],
  ['Unpaid', false],
  ['未收款', false],
])('%p says settled: %p', (cell, expected) => {
  expect(saysSettled(cell)).toBe(expected);
});

test.each<[CellValue, boolean]>([
  ['Yes', true],
  [true, true],
  [1, true],
  ['是', true],
  ['Price difference', true],
  ['No', false],
  [false, false],
  [0, false],
  ['否', false],
  ['', false],
  ['-', false],
  ['无争议', false],
])('%p says disputed: %p', (cell, expected) => {
  expect(saysDisputed(cell)).toBe(expected);
});

test.each<[CellValue, boolean]>([
  ['合计', true],
  ['合 计：', true],
  ['小计', true],
  ['总计（元）', true],
  ['上海分公司 小计', true],
  ['Total', true],
  ['TOTAL:', true],
  ['Sub-Total', true],
  ['Grand total', true],
  ['Acme Ltd Total', true],
  ['Total for Acme', true],
  ['TotalEnergies SE', false],
  ['Acme', false],
  ['', false],
  [5, false],
])('%p says total: %p', (cell, expected) => {
  expect(saysTotal(cell)).toBe(expected);
});
