import type { Check } from '../../src/ledger/ledger';
import type { Language } from '../../src/locales/language';
import { ageLedger } from '../../src/receivables/aging';
import { DEFAULT_THRESHOLDS, overdueAlerts } from '../../src/receivables/alerts';
import type { ReportInput } from '../../src/reports/reportInput';
import { ledgerOf, type Item } from './ledgerOf';

/** What the reports are made from, for a ledger made by hand on sheet `Ledger`. */
export function reportInputOf(
  items: readonly Item[],
  choice: { readonly asOf: number; readonly language?: Language; readonly checks?: readonly Check[] },
): ReportInput {
  const ledger = ledgerOf(items);
  const aging = ageLedger(ledger, { asOf: choice.asOf, limits: [30, 60, 90], by: 'due' });
  return {
    language: choice.language ?? 'en-US',
    source: { sheet: 'Ledger', range: `A1:H${String(items.length + 1)}`, column: 'A' },
    intake: {
      ledger,
      checks: choice.checks ?? [],
      rowsRead: items.length,
      rowsUsed: items.length,
      setAside: [],
      leftOut: { items: 0, amount: 0 },
    },
    aging,
    alerts: overdueAlerts(ledger, aging, DEFAULT_THRESHOLDS),
  };
}
