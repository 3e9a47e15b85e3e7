import { isEmpty, plainText } from './cells';
import { isoCurrency } from './currencies';
import type { CellValue } from '../mapping';

/** The unit that amounts are written in: `万元` is 10 to the power of 4. */
export interface AmountUnit {
  readonly power: number;
  /** As the sheet writes it. */
  readonly words: string;
  readonly currency?: string;
}

const CHINESE_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const CHINESE =
  /^(\p{Script=Han}{2,4}?|[a-z]{3}|us\$|hk\$|[$€£])?\s*(千|[十百千]?万|[十百千万]?亿)\s*(元|圆|\p{Script=Han}{2,3}|[a-z]{3})?$/iu;
/** Multiples that need no company, and `m` and `t`, which need a currency beside them. */
const ENGLISH =
  /^(?:in\s+)?([a-z]{3}|us\$|hk\$|[$€£¥])?\s*('?000'?s?|thousands?|tsd\.?|k|millions?|mio\.?|mn|mm|billions?|bn)(?:\s+of)?\s*([a-z]{3}|us\$|[$€£¥]|us dollars|euros?)?$/i;
const ENGLISH_POWERS: readonly (readonly [RegExp, number])[] = [
  [/000|thousand|tsd|^k$/i, 3],
  [/million|mio|^mn$|^mm$/i, 6],
  [/billion|bn/i, 9],
];
const IN_BRACKETS = /\(([^)]*)\)|\[([^\]]*)\]/g;
const LABELLED = /(?:货币|金额|计量|计价)?单位\s*[:：]?\s*([^\s,，;；)）]+)/g;
const LEADING_LABEL = /^(?:(?:货币|金额|计价)?单位|unit)\s*[:：]?\s*/i;
/** `Amounts in thousands of USD`, `All figures in EUR '000`. */
const IN_WORDS =
  /\bin\s+((?:[a-z]{3}|us\$|[$€£])?\s*(?:'?000'?s?|thousands?|millions?|billions?)(?:\s+of\s+(?:[a-z]{3}\b|us dollars|euros?))?)/gi;
/** A header may end with its unit: 金额万元, `Amount USD '000`, `Amount in thousands`. */
const AT_END = /((?:千|[十百千]?万|[十百千万]?亿)元|(?:[a-z]{3}|us\$|[$€£])\s*'?000'?s?|\bin\s+\S+)$/i;

/** The unit that a few words are: `万元`, `人民币千元`, `USD '000`, `in thousands`; undefined for anything else. */
export function readUnit(written: string): AmountUnit | undefined {
  const words = plainText(written).replace(/[’‘`´]/g, "'");
  if (/^(?:人民币)?[元圆]$/.test(words)) return { power: 0, words, currency: 'CNY' };
  const chinese = CHINESE.exec(words);
  if (chinese) {
    const [, before, multiple = '', after] = chinese;
    const power = Array.from(multiple).reduce((sum, sign) => sum + (CHINESE_POWERS[sign] ?? 0), 0);
    const beside = [before, after].filter((one) => one !== undefined && one !== '');
    const currency = beside.map((one) => isoCurrency(one ?? '')).find((code) => code !== undefined);
    // `万人` and `千克` are no money.
    return beside.length > 0 && currency === undefined ? undefined : unitOf(power, words, currency);
  }
  const english = ENGLISH.exec(words);
  if (!english) return undefined;
  const [, before = '', multiple = '', after = ''] = english;
  const power = ENGLISH_POWERS.find(([pattern]) => pattern.test(multiple))?.[1] ?? 0;
  const named = [before, after].filter((one) => one !== '');
  const currency = named.map(currencyOf).find((code) => code !== undefined);
  const isSign = named.every((one) => /^[$¥]$/.test(one));
  return currency === undefined && !isSign ? undefined : unitOf(power, words, currency);
}

function unitOf(power: number, words: string, currency: string | undefined): AmountUnit {
  return { power, words, ...(currency === undefined ? {} : { currency }) };
}

function currencyOf(word: string): string | undefined {
  if (/^us dollars$/i.test(word)) return 'USD';
  return /^euros?$/i.test(word) ? 'EUR' : isoCurrency(word);
}

/** The unit that the header of amounts names: `金额（万元）`, `Amount (USD '000)`, `Amount in thousands`. */
export function unitInHeader(header: string): AmountUnit | undefined {
  const text = plainText(header).replace(/[’‘`´]/g, "'");
  for (const [, round, square] of text.matchAll(IN_BRACKETS)) {
    const unit = readUnit((round ?? square ?? '').replace(LEADING_LABEL, ''));
    if (unit) return unit;
  }
  const end = AT_END.exec(text.replace(IN_BRACKETS, ' ').trim())?.[1];
  return end === undefined || end === text ? undefined : readUnit(end);
}

/** The one multiple that the lines above a table name; undefined where they name none, or several. */
export function unitInTitles(titles: readonly (readonly CellValue[])[]): AmountUnit | undefined {
  const found = titles.flatMap((row) => unitsInLine(row)).filter(({ power }) => power > 0);
  const [first, ...others] = found;
  return others.every(({ power }) => power === first?.power) ? first : undefined;
}

/** Beside a title a lone `(K)` may be anything. */
function isPlain(words: string): boolean {
  return /[千万亿]|000|thousand|million|billion/i.test(words);
}

function unitsInLine(row: readonly CellValue[]): readonly AmountUnit[] {
  const cells = row.filter((cell) => !isEmpty(cell)).map((cell) => plainText(cell).replace(/[’‘`´]/g, "'"));
  const line = cells.join(' ');
  const parts = [
    ...[...line.matchAll(LABELLED)].map(([, label = '']) => label),
    ...[...line.matchAll(IN_BRACKETS)]
      .map(([, round, square]) => (round ?? square ?? '').replace(LEADING_LABEL, ''))
      .filter(isPlain),
    ...[...line.matchAll(IN_WORDS)].map(([, words = '']) => words),
    // Alone in its cell a unit names its money: 万元, USD '000.
    ...cells.filter((cell) => readUnit(cell)?.currency !== undefined),
  ];
  return parts.flatMap((part) => readUnit(part) ?? []);
}

/** An amount moved by powers of ten in its decimal digits, as Excel shows them (15): no binary fraction is left over. */
export function shiftDecimal(amount: number, power: number): number {
  if (power === 0 || !Number.isFinite(amount)) return amount;
  const [digits = '', exponent = '0'] = amount.toExponential(14).split('e');
  return Number(`${digits}e${String(Number(exponent) + power)}`);
}
