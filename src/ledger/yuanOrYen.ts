import { currencyInText, readAmount } from './cells/amounts';
import { plainText } from './cells/cells';
import { isoCurrency } from './cells/currencies';
import type { CellValue } from './mapping';
import { AMOUNT_FIELDS, type SheetColumns } from './sheetColumns';

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const OF_THE_SIGN: readonly unknown[] = ['CNY', 'JPY'];

/** Whether a cell bears the sign that yuan and yen share, and no country before it. */
export function hasSharedSign(value: CellValue): boolean {
  return typeof value === 'string' && /(?:^|[^A-Za-z])¥/.test(plainText(value));
}

/**
 * What `¥` means in a ledger: the one of yuan and yen that its header, its currencies or its other amounts name (元,
 * JPY); where they name neither, yuan in a sheet with Chinese headers whose amounts all bear a sign. Undefined where
 * both are named or nothing tells.
 */
export function meaningOfSharedSign(
  { cells, headerOf }: Pick<SheetColumns, 'cells' | 'headerOf'>,
  hint: string | undefined,
): string | undefined {
  const ofHint = hint === undefined ? undefined : isoCurrency(hint);
  if (OF_THE_SIGN.includes(ofHint)) return ofHint;
  const named = new Set<string>();
  const note = (code: string | undefined): void => {
    if (code !== undefined && OF_THE_SIGN.includes(code)) named.add(code);
  };
  for (const field of AMOUNT_FIELDS) for (const cell of cells[field] ?? []) note(currencyInText(cell));
  for (const cell of new Set(cells.currency)) if (typeof cell === 'string') note(isoCurrency(cell));
  if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  const headers = Object.values(headerOf).join(' ');
  return HAN.test(headers) && !KANA.test(headers) && !hasBareAmounts(cells) ? 'CNY' : undefined;
}

/** Amounts without any sign are of no named currency: beside them the sign alone must not make another one. */
function hasBareAmounts(cells: SheetColumns['cells']): boolean {
  return AMOUNT_FIELDS.some((field) =>
    cells[field]?.some(
      (cell) =>
        typeof readAmount(cell) === 'number' && !hasSharedSign(cell) && currencyInText(cell) === undefined,
    ),
  );
}
