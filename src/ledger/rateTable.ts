import { readAmount } from './cells/amounts';
import { isEmpty, plainText, saysNothing } from './cells/cells';
import { isoCurrency } from './cells/currencies';
import { decideDateOrder, readDate } from './cells/dates';
import { headerKey } from './recognition/headers';
import { NO_DAY, type Day } from './ledger';
import type { CellValue } from './mapping';

/** What one unit of `currency` is worth in `to` (the table's reporting currency when left out), from `day` on. */
export interface Rate {
  readonly currency: string;
  readonly to?: string;
  /** `NO_DAY` where the table has no dates: the rate is good for any day. */
  readonly day: Day;
  readonly rate: number;
}
export type RateFault = 'unknownCurrency' | 'badRate' | 'badDate' | 'badUnits' | 'twice';
export interface RateTable {
  /** The currency that rates without one of their own lead to. */
  readonly reporting?: string;
  readonly rates: readonly Rate[];
  /** Rows that are not used, as 0-based offsets. */
  readonly problems: readonly { readonly row: number; readonly reason: RateFault }[];
}

type Row = readonly CellValue[];
type Part = 'currency' | 'rate' | 'day' | 'to' | 'units';

const HEAD_ROWS = 30;
const NAMES: readonly (readonly [Part, RegExp])[] = [
  [
    'to',
    /^(?:to(?:currency|ccy)?|tocurrencycode|reportingcurrency|targetcurrency|basecurrency|relationalcurrency(?:code)?|目标币种|目标货币|折算币种|兑换币种|本位币|记账本位币|报告币种)$/,
  ],
  [
    'rate',
    /^(?:(?:exchange|fx|conversion|spot|closing)?rate(?:s)?(?:to.*)?|exchangerateamount|relationalexchrateamount|汇率|折算汇率|记账汇率|期末汇率|中间价|汇率中间价|外汇牌价|即期汇率|中行折算价|对.*汇率|兑.*汇率)$/,
  ],
  ['units', /^(?:units?|per|ratio|quantity|exchangerateunits?|单位|货币单位|外币单位|数量|基数)$/],
  [
    'day',
    /^(?:date|validfrom|effectivedate|startingdate|ratedate|asof|日期|生效日期|汇率日期|起始日期|牌价日期|发布日期)$/,
  ],
  [
    'currency',
    /^(?:currency|currencycode|ccy|curr|from|fromcurrency|fromccy|foreigncurrency|currencypair|pair|币种|币别|货币|货币代码|货币名称|外币|外币币种|原币|原币币种|源币种|币种代码|货币对)$/,
  ],
];

/** Reads a sheet of exchange rates; undefined when it is none. */
export function readRateTable(values: readonly Row[]): RateTable | undefined {
  const found = findParts(values);
  if (!found) return undefined;
  const { header, columns } = found;
  const below = values.slice(header + 1);
  const order = decideDateOrder(below.map((row) => row[columns.day ?? -1] ?? '')).order;
  const decimalComma = below.some((row) => /^\s*\d+,\d+\s*$/.test(String(row[columns.rate] ?? '')));
  const rates: Rate[] = [];
  const problems: { row: number; reason: RateFault }[] = [];
  const seen = new Map<string, number>();
  below.forEach((cells, at) => {
    if (saysNothing(cells[columns.currency]) && saysNothing(cells[columns.rate])) return;
    const read = readRate(cells, columns, order, decimalComma ? 'comma' : 'point');
    const row = header + 1 + at;
    if (typeof read === 'string') {
      problems.push({ row, reason: read });
      return;
    }
    const key = `${read.currency}|${read.to ?? ''}|${read.day}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      if (earlier !== read.rate) problems.push({ row, reason: 'twice' });
      return;
    }
    seen.set(key, read.rate);
    rates.push(read);
  });
  if (rates.length === 0) return undefined;
  const reporting = reportingOf(values, header, columns.rate, rates);
  return { ...(reporting === undefined ? {} : { reporting }), rates, problems };
}

interface Columns extends Readonly<Partial<Record<Part, number>>> {
  readonly currency: number;
  readonly rate: number;
}

function findParts(
  values: readonly Row[],
): { readonly header: number; readonly columns: Columns } | undefined {
  const last = Math.min(values.length, HEAD_ROWS);
  for (let header = 0; header < last; header++) {
    const columns: Partial<Record<Part, number>> = {};
    values[header]?.forEach((value, column) => {
      if (typeof value !== 'string' || isEmpty(value)) return;
      const key = headerKey(value);
      const part = NAMES.find(([name, pattern]) => columns[name] === undefined && pattern.test(key))?.[0];
      if (part !== undefined) columns[part] = column;
    });
    const { currency, rate } = columns;
    if (currency !== undefined && rate !== undefined)
      return { header, columns: { ...columns, currency, rate } };
  }
  return undefined;
}

function readRate(
  cells: Row,
  columns: Columns,
  order: 'monthFirst' | 'dayFirst',
  mark: 'point' | 'comma',
): Rate | RateFault {
  const at = (column: number | undefined): CellValue => (column === undefined ? '' : (cells[column] ?? ''));
  const pair = currencyPair(at(columns.currency));
  if (!pair) return 'unknownCurrency';
  const stated = at(columns.to);
  const to = saysNothing(stated) ? pair.to : isoCurrency(plainText(stated));
  if (to === undefined && !saysNothing(stated)) return 'unknownCurrency';
  const rate = readAmount(at(columns.rate), mark);
  if (typeof rate !== 'number' || rate <= 0) return 'badRate';
  const units = saysNothing(at(columns.units)) ? pair.units : readAmount(at(columns.units), mark);
  if (typeof units !== 'number' || units <= 0) return 'badUnits';
  const day = saysNothing(at(columns.day)) ? NO_DAY : readDate(at(columns.day), order);
  if (typeof day !== 'number') return 'badDate';
  return { currency: pair.currency, ...(to === undefined ? {} : { to }), day, rate: rate / units };
}

/** `USD`, `美元`, `USD/CNY`, `100 JPY`, `100日元`. */
function currencyPair(
  value: CellValue,
): { readonly currency: string; readonly to?: string; readonly units: number } | undefined {
  const found = /^(\d+)?\s*(.+)$/.exec(plainText(value));
  if (!found) return undefined;
  const units = found[1] === undefined ? 1 : Number(found[1]);
  const words = (found[2] ?? '').trim();
  const whole = isoCurrency(words);
  if (whole !== undefined) return { currency: whole, units };
  const [from = '', into = '', more] = words.split(
    /\s*[/:→>-]+\s*|\s+(?:to|兑)\s+|兑|(?<=^[A-Za-z]{3})(?=[A-Za-z]{3}$)/,
  );
  const currency = isoCurrency(from);
  const to = isoCurrency(into);
  return more === undefined && currency !== undefined && to !== undefined
    ? { currency, to, units }
    : undefined;
}

/** The currency that the rates lead to: named in the rate's header or above it, or the one whose rate is 1. */
function reportingOf(
  values: readonly Row[],
  header: number,
  rateColumn: number,
  rates: readonly Rate[],
): string | undefined {
  const named = String(values[header]?.[rateColumn] ?? '');
  const inHeader = /(?:to|对|兑|in)\s*([A-Za-z]{3}|\p{Script=Han}+?)(?:汇率|元?$|\)|）|\s|$)/iu.exec(
    named,
  )?.[1];
  const code = inHeader === undefined ? undefined : isoCurrency(inHeader);
  if (code !== undefined) return code;
  for (const row of values.slice(0, header)) {
    for (const [column, value] of row.entries()) {
      const text = plainText(value);
      if (!/(?:reporting|base|local|functional) currency|本位币|报告币种|报告货币|折算币种/i.test(text))
        continue;
      const beside =
        isoCurrency(text.split(/[:：]/)[1]?.trim() ?? '') ?? isoCurrency(plainText(row[column + 1] ?? ''));
      if (beside !== undefined) return beside;
    }
  }
  const ones = new Set(
    rates.filter(({ rate, to }) => rate === 1 && to === undefined).map(({ currency }) => currency),
  );
  const [only] = ones;
  return ones.size === 1 ? only : undefined;
}

/**
 * What one unit of `currency` is worth in `to` on `day`: the newest rate that is not later; where only the other
 * direction is given, its inverse. Never by way of a third currency: that is the user's decision. A rate without a
 * date counts as one of the day asked for.
 */
export function datedRate(
  table: RateTable,
  currency: string,
  to: string,
  day: Day,
): { readonly rate: number; readonly day: Day } | undefined {
  if (currency === to) return { rate: 1, day };
  const direct = newest(table, currency, to, day);
  const found = direct ?? newest(table, to, currency, day);
  if (found === undefined) return undefined;
  const from = found.day === NO_DAY ? day : found.day;
  return { rate: direct === undefined ? 1 / found.rate : found.rate, day: from };
}

function newest({ rates, reporting }: RateTable, currency: string, to: string, day: Day): Rate | undefined {
  let best: Rate | undefined;
  for (const rate of rates) {
    if (rate.currency !== currency || (rate.to ?? reporting) !== to || rate.day > day) continue;
    if (best === undefined || rate.day > best.day) best = rate;
  }
  return best;
}
