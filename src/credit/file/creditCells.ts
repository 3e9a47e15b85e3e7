import { readUnit, shiftDecimal } from '../../ledger/cells/amountUnits';
import { currencyInText, readAmount, type DecimalMark } from '../../ledger/cells/amounts';
import { plainText, saysNothing, wordKey } from '../../ledger/cells/cells';
import { dayFromCivil, endOfMonth, readDate } from '../../ledger/cells/dates';
import { readTerms } from '../../ledger/cells/terms';
import type { Day } from '../../ledger/ledger';
import type { CellValue, DateOrder } from '../../ledger/mapping';

/** How the cells of one table are written. */
export interface CellStyle {
  readonly mark: DecimalMark;
  readonly order: DateOrder;
  readonly date1904: boolean;
}

/** A figure, with the currency that its cell names. */
export interface Figure {
  readonly value: number;
  readonly currency?: string;
}

const PERCENT = /^(.*\d)\s*[%％]$/;
const WITH_UNIT = /^([^\d.,]*?)\s*([\d.,]*\d)\s*(\D+)$/;
/** `5000万元人民币`: the currency said twice. */
const RENMINBI = /人民币|rmb|cny/gi;

function figure(value: number, currency: string | undefined): Figure {
  return { value, ...(currency === undefined ? {} : { currency }) };
}

/** An amount moved by the power of its column; one with a unit of its own (`500万元`, `USD 1.2 million`) by that. */
export function readMoney(cell: CellValue, power: number, mark: DecimalMark): Figure | undefined {
  const amount = readAmount(cell, mark);
  if (typeof amount === 'number') return figure(shiftDecimal(amount, power), currencyInText(cell));
  if (amount !== 'amountUnit' && amount !== 'amountNotNumber') return undefined;
  const text = plainText(cell);
  const found = WITH_UNIT.exec(text) ?? WITH_UNIT.exec(text.replace(RENMINBI, '').trim());
  if (!found) return undefined;
  const [, before = '', digits = '', after = ''] = found;
  const plain = readAmount(digits, mark);
  const words = `${before} ${after}`.trim();
  const unit = readUnit(words) ?? readUnit(words.replace(RENMINBI, '').trim());
  if (typeof plain !== 'number' || unit === undefined) return undefined;
  return figure(shiftDecimal(plain, unit.power), unit.currency);
}

/** A ratio as a fraction: `60%` is 0.6; a bare number is one of percent where its column is. */
export function readRatio(cell: CellValue, inPercent: boolean, mark: DecimalMark): number | undefined {
  const percent = typeof cell === 'string' ? PERCENT.exec(plainText(cell))?.[1] : undefined;
  const value = readAmount(percent ?? cell, mark);
  if (typeof value !== 'number') return undefined;
  return inPercent || percent !== undefined ? shiftDecimal(value, -2) : value;
}

/** Days to pay: `60`, `60天`, `Net 60`, `货到付款`; the days after a month's end and months of 30 count as days. */
export function readTermsDays(cell: CellValue, mark: DecimalMark): number | undefined {
  const value = readAmount(cell, mark);
  if (typeof value === 'number') return value;
  const terms = readTerms(cell);
  if (terms?.kind === 'days') return terms.days;
  if (terms?.kind === 'months') return terms.months * 30;
  return terms?.kind === 'endOfMonth' ? terms.months * 30 + terms.days : undefined;
}

/** How often, or for how many years: `3`, `3次`, `12年`, `12 years`. */
export function readCount(cell: CellValue, mark: DecimalMark): number | undefined {
  const bare =
    typeof cell === 'string' ? plainText(cell).replace(/\s*(?:次|年|years?|yrs?|times)$/i, '') : cell;
  const value = readAmount(bare, mark);
  return typeof value === 'number' ? value : undefined;
}

const YEAR = /^((?:19|20)\d{2})(?:\s*年度?|\.0)?$/;
const MONTH = /^((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*月?$/;

/** The first or the last day of a year or a month that stands without a day; undefined for anything else. */
function dayOfPeriod(cell: CellValue, end: 'first' | 'last'): Day | undefined {
  const text = plainText(cell);
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined)
    return end === 'first' ? dayFromCivil(Number(year), 1, 1) : dayFromCivil(Number(year), 12, 31);
  const [, ofMonth, month] = MONTH.exec(text) ?? [];
  if (ofMonth === undefined) return undefined;
  const first = dayFromCivil(Number(ofMonth), Number(month), 1);
  return first === undefined || end === 'first' ? first : endOfMonth(first);
}

/** A date. `period`: a year or a month alone stands for its first or last day. */
export function readDay(
  cell: CellValue,
  { order, date1904 }: CellStyle,
  period?: 'first' | 'last',
): Day | undefined {
  const ofPeriod = period === undefined ? undefined : dayOfPeriod(cell, period);
  if (ofPeriod !== undefined) return ofPeriod;
  const day = readDate(cell, order, date1904);
  return typeof day === 'number' ? day : undefined;
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const NO_END = list(`
  长期 长期有效 永久 永久有效 无固定期限 无期限 不限 无限期 openended open-ended noexpiry unlimited indefinite perpetual untilfurthernotice
`);
const YES = list(`
  是 有 y yes true 1 x √ ✓ ✔ 冻结 已冻结 停发 停货 停止发货 已停发 已停货 锁定 已锁定 暂停 hold onhold blocked stop stopped
`);
const NO = list('否 无 n no false 0 × 正常 未冻结 未停发 否定 正常发货 未锁定 ok open released none active');

/** Whether a cell says that there is no end: `长期`, `open-ended`. */
export function saysNoEnd(cell: CellValue): boolean {
  return typeof cell === 'string' && NO_END.has(wordKey(cell));
}

/** Yes or no; undefined for words that say neither. */
export function readYesNo(cell: CellValue): boolean | undefined {
  if (saysNothing(cell)) return false;
  const key = wordKey(cell);
  if (YES.has(key)) return true;
  return NO.has(key) ? false : undefined;
}
