import { rowSaying } from '../../credit/file/creditEntryAt';
import type { CreditColumn } from '../../credit/file/creditColumns';
import { CREDIT_DAYS, CREDIT_TEXTS, type CreditField } from '../../credit/file/creditFile';
import { matchEntries } from '../../credit/file/matchEntries';
import { shiftDecimal } from '../../ledger/cells/amountUnits';
import type { Customer, Day } from '../../ledger/ledger';
import type { CellValue } from '../../ledger/mapping';
import { creditFileText as text } from '../../locales/creditFileText';
import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { areaAddress } from '../../reports/a1';
import { writeInExcel } from '../inExcel';
import { SHIFT_1904 } from '../reading/dateSystem';
import { toExcel } from '../writing/cells';
import { setNumberFormat } from '../writing/styleWriter';
import { findCreditFile, type FoundCreditFile } from './findCreditFile';

/** What was decided for a customer, as an entry of the file says it: amounts in single units, days of the 1900 system. */
export type CreditDecision = Readonly<Partial<Record<CreditField, string | number | boolean>>>;

/** A cell of the credit file that was changed. */
export interface CreditChange {
  readonly field: CreditField;
  readonly sheet: string;
  /** `E12` */
  readonly cell: string;
  /** As the cell held it, and as it holds it now. */
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Keeps a record of changes; when it throws, they are taken back. */
export type ChangeLog = (context: Excel.RequestContext, changes: readonly CreditChange[]) => Promise<void>;

export interface DecisionRequest {
  readonly customer: Customer;
  /** All customers of the ledger, as its own rows tell them apart. */
  readonly customers: readonly Customer[];
  readonly decision: CreditDecision;
  readonly asOf: Day;
  readonly language: Language;
}

const DAYS: ReadonlySet<CreditField> = new Set<CreditField>(CREDIT_DAYS);
const TEXTS: ReadonlySet<CreditField> = new Set<CreditField>(CREDIT_TEXTS);

/** The value as its column is written: in its unit, in percent, in the workbook's days. */
function asWritten(
  value: string | number | boolean,
  { field, unit }: CreditColumn,
  { file, date1904 }: FoundCreditFile,
  language: Language,
): CellValue {
  if (typeof value === 'boolean') return text(language, value ? 'creditFile.yes' : 'creditFile.no');
  if (typeof value === 'string' || TEXTS.has(field)) return String(value);
  if (DAYS.has(field)) return date1904 ? value - SHIFT_1904 : value;
  if (file.inPercent.includes(field)) return shiftDecimal(value, 2);
  return field === 'termsDays' || field === 'yearsInBusiness' || field === 'brokenPromises'
    ? value
    : shiftDecimal(value, -(unit?.power ?? 0));
}

interface Target extends CreditChange {
  readonly range: Excel.Range;
  readonly format: string;
}

async function targetsOf(
  context: Excel.RequestContext,
  found: FoundCreditFile,
  { customer, customers, decision, asOf, language }: DecisionRequest,
): Promise<readonly Target[]> {
  const { rows } = matchEntries(found.file, customers);
  const own = rows[customers.findIndex(({ key }) => key === customer.key)] ?? [];
  const fields = Object.keys(decision) as CreditField[];
  const wanted = fields.map((field) => {
    const entry = rowSaying(own, field, asOf);
    if (entry === undefined) {
      const shown = customer.name === '' ? customer.number : customer.name;
      throw new Problem('notInCreditFile', { customer: shown, sheet: found.sheet });
    }
    const column = found.file.columns.find((one) => one.field === field);
    if (column === undefined) {
      throw new Problem('noCreditColumn', {
        sheet: found.sheet,
        column: text(language, `creditField.${field}`),
      });
    }
    const at = { row: entry.row - 1, column: found.firstColumn + column.column };
    const range = context.workbook.worksheets.getItem(found.sheet).getRangeByIndexes(at.row, at.column, 1, 1);
    range.load('values,formulas,numberFormat');
    const after = asWritten(decision[field] ?? '', column, found, language);
    return { field, range, after, cell: areaAddress(at.row, at.column, 1, 1).split(':')[0] ?? '' };
  });
  await context.sync();
  return wanted.map(({ field, range, after, cell }): Target => {
    const formula: unknown = range.formulas[0]?.[0];
    if (typeof formula === 'string' && formula.startsWith('=') && formula.length > 1)
      throw new Problem('creditCellFormula', { sheet: found.sheet, cell });
    const before = (range.values as CellValue[][])[0]?.[0] ?? '';
    const format = (range.numberFormat as string[][])[0]?.[0] ?? 'General';
    return { field, sheet: found.sheet, cell, before, after, range, format };
  });
}

/**
 * Writes what was decided for a customer into the user's credit file: these cells and no others. Throws Problems
 * (`noCreditFile`, `notInCreditFile`, `noCreditColumn`, `creditCellFormula`) before anything is written.
 */
export async function setCreditFields(
  request: DecisionRequest,
  log: ChangeLog,
): Promise<readonly CreditChange[]> {
  return writeInExcel(async (context) => {
    const { language } = request;
    const found = await findCreditFile(context);
    if (found === undefined) throw new Problem('noCreditFile', { sheet: text(language, 'creditFile.sheet') });
    const targets = await targetsOf(context, found, request);
    for (const { range, after, field, format } of targets) {
      range.values = [[toExcel(after)]];
      if (DAYS.has(field) && format === 'General') setNumberFormat(range, 'date');
    }
    await context.sync();
    const changes = targets.map(({ field, sheet, cell, before, after }) => ({
      field,
      sheet,
      cell,
      before,
      after,
    }));
    try {
      await log(context, changes);
    } catch (error) {
      for (const { range, before, format } of targets) {
        range.values = [[toExcel(before)]];
        range.numberFormat = [[format]];
      }
      await context.sync();
      throw error;
    }
    return changes;
  });
}
