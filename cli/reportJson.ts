import type { StoredRun } from '../src/excel/history/storeAging';
import type { ReportsRun } from '../src/excel/reportsJob';
import { isoFromDay } from '../src/ledger/cells/dates';
import type { Customer } from '../src/ledger/ledger';
import { cliText as text } from '../src/locales/cliText';
import type { CurrencyAging } from '../src/receivables/aging';
import { roundTo } from '../src/ledger/moneySums';
import { bucketLabel } from '../src/reports/bucketLabel';
import { rowCell, type ReportInput } from '../src/reports/reportInput';
import { minorDigits } from '../src/ledger/cells/currencies';

/** Rows named of one check. */
const MOST_ROWS = 20;

function tieOutJson({ tieOut, currency }: CurrencyAging) {
  const digits = minorDigits(currency);
  return {
    ledger: roundTo(tieOut.ledger, digits),
    report: roundTo(tieOut.report, digits),
    difference: roundTo(tieOut.difference, digits),
  };
}

/** The customer's number, or its name in a ledger without numbers. */
function identityOf(customer: Customer | undefined): string {
  return customer?.number === '' ? customer.name : (customer?.number ?? '');
}

function currencyJson({ input }: ReportsRun, part: CurrencyAging) {
  const { ledger } = input.intake;
  const money = (amount: number): number => roundTo(amount, minorDigits(part.currency));
  return {
    currency: part.currency,
    total: money(part.total),
    overdue: money(part.overdue),
    items: part.items,
    overdueItems: part.overdueItems,
    buckets: part.buckets.map(({ bucket, amount, items }) => ({
      label: bucketLabel(bucket, input.language, input.aging.choice.by),
      from: bucket.from,
      to: bucket.to,
      amount: money(amount),
      items,
    })),
    customers: part.customers.map((row) => {
      const customer = ledger.customers[row.customer];
      return {
        customer: identityOf(customer),
        name: customer?.name ?? '',
        total: money(row.total),
        overdue: money(row.overdue),
        buckets: row.amounts.map(money),
      };
    }),
    converted: part.converted.map(({ currency, total, rate, rateDay, converted }) => ({
      currency,
      total: roundTo(total, minorDigits(currency)),
      rate,
      rateDay: isoFromDay(rateDay),
      converted: money(converted),
    })),
    tieOut: tieOutJson(part),
  };
}

function checksJson(input: ReportInput) {
  const { language, intake } = input;
  return intake.checks.map(({ code, severity, count, rows, details }) => ({
    code,
    severity,
    count,
    finding: text(language, `check.${code}`, { count, ...details }),
    rows: rows.slice(0, MOST_ROWS).map((id) => {
      const { sheet, row } = rowCell(input, id);
      return { sheet, row };
    }),
  }));
}

function alertsJson({ input }: ReportsRun) {
  const { ledger } = input.intake;
  return input.alerts.map((alert) => {
    const customer = ledger.customers[ledger.customer[alert.item] ?? -1];
    return {
      customer: identityOf(customer),
      document: ledger.document[alert.item] ?? '',
      due: isoFromDay(alert.due),
      daysOverdue: alert.daysOverdue,
      open: roundTo(alert.open, minorDigits(alert.currency)),
      currency: alert.currency,
      severity: alert.severity,
    };
  });
}

/** With several currencies there is no one total: the amounts are null, the difference is the largest of them. */
function overallTieOut(parts: readonly CurrencyAging[]) {
  const each = parts.map(tieOutJson);
  const [first, ...others] = each;
  if (first === undefined) return { ledger: 0, report: 0, difference: 0 };
  if (others.length === 0) return first;
  const [largest] = [...each].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return { ledger: null, report: null, difference: largest?.difference ?? 0 };
}

function storedJson({ sheet, rows, replaced, dates, faults }: StoredRun) {
  return { sheet, rows, replaced, dates, faults };
}

/** The run as data: amounts rounded to the minor unit, customers and alerts in the sheets' order. */
export function reportJson(run: ReportsRun, stored?: StoredRun) {
  const { input, applied } = run;
  const { intake, aging } = input;
  return {
    asOf: isoFromDay(aging.choice.asOf),
    ledger: {
      sheet: input.source.sheet,
      range: input.source.range,
      shape: intake.ledger.shape,
      rows: intake.rowsRead,
      used: intake.rowsUsed,
      setAside: intake.setAside.length,
      leftOut: intake.leftOut,
      checks: checksJson(input),
    },
    currencies: aging.currencies.map((part) => currencyJson(run, part)),
    alerts: alertsJson(run),
    tieOut: overallTieOut(aging.currencies),
    sheets: applied.sheets.map(({ name }) => name),
    ...(stored === undefined ? {} : { stored: storedJson(stored) }),
  };
}
