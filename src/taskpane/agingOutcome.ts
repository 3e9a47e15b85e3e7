import type { ReportsRun } from '../excel/reportsJob';
import { roundTo } from '../ledger/moneySums';
import { bucketLabel } from '../reports/bucketLabel';
import { minorDigits } from '../ledger/cells/currencies';
import type { ReportsOutcome } from './paneServices';

/** What a run has written, as the pane shows it. `left` names the reports that it could not make again, and why. */
export function agingOutcome(
  { input, applied }: Pick<ReportsRun, 'input' | 'applied'>,
  { left, reasons }: Pick<ReportsOutcome, 'left' | 'reasons'> = { left: [] },
): ReportsOutcome {
  const { aging, alerts, language } = input;
  const differences = aging.currencies.map(({ currency, tieOut }) =>
    roundTo(tieOut.difference, minorDigits(currency)),
  );
  return {
    asOf: aging.choice.asOf,
    sheets: applied.sheets,
    currencies: aging.currencies.map(
      ({ currency, total, overdue, items, overdueItems, buckets, onAccount }) => ({
        currency,
        total,
        overdue,
        items,
        overdueItems,
        buckets: buckets.map(({ bucket, amount }) => ({
          label: bucketLabel(bucket, language, aging.choice.by),
          amount,
        })),
        ...(aging.choice.onAccount === 'ownColumn' ? { onAccount } : {}),
      }),
    ),
    alerts: alerts.length,
    difference: differences.reduce((most, next) => (Math.abs(next) > Math.abs(most) ? next : most), 0),
    replaced: applied.replaced,
    ...(applied.losses === undefined ? {} : { losses: applied.losses }),
    ...(applied.charts === undefined ? {} : { charts: applied.charts }),
    left,
    ...(reasons === undefined ? {} : { reasons }),
  };
}
