import { NO_VOIDS, type Check, type Ledger } from '../../src/ledger/ledger';
import type { Language } from '../../src/locales/language';
import { ageLedger, type AgingChoice } from '../../src/receivables/aging';
import { DEFAULT_THRESHOLDS, overdueAlerts, type AlertThresholds } from '../../src/receivables/alerts';
import type { ReportInput } from '../../src/reports/reportInput';
import { ledgerOf, type Item } from './ledgerOf';

interface InputChoice {
  readonly asOf: number;
  readonly language?: Language;
  readonly checks?: readonly Check[];
  readonly aging?: Partial<AgingChoice>;
  readonly previous?: number;
  readonly thresholds?: AlertThresholds;
  /** What the items alone cannot say: applications, instalments, further columns. */
  readonly change?: (ledger: Ledger) => Ledger;
}

/** What the reports are made from, for a ledger made by hand on sheet `Ledger`. */
export function reportInputOf(items: readonly Item[], choice: InputChoice): ReportInput {
  const plain = ledgerOf(items);
  const ledger = choice.change?.(plain) ?? plain;
  const { asOf, previous, thresholds = DEFAULT_THRESHOLDS } = choice;
  const wanted: AgingChoice = { asOf, limits: [30, 60, 90], by: 'due', ...choice.aging };
  const aging = ageLedger(ledger, wanted);
  return {
    language: choice.language ?? 'en-US',
    source: { sheet: 'Ledger', range: `A1:H${String(items.length + 1)}`, column: 'A' },
    intake: {
      ledger,
      checks: choice.checks ?? [],
      rowsRead: items.length,
      rowsUsed: items.length,
      setAside: [],
      voids: NO_VOIDS,
      leftOut: { items: 0, amount: 0 },
    },
    aging,
    ...(previous === undefined ? {} : { previous: ageLedger(ledger, { ...wanted, asOf: previous }) }),
    alerts: overdueAlerts(ledger, aging, thresholds),
    thresholds,
  };
}
