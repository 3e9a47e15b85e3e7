import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../paneContext';
import type { CurrencyOutcome } from '../paneServices';
import { bucketColor } from '../bucketColor';
import { Money } from './Money';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '1px',
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  // In a contrast theme the colours are the data: keep them.
  part: { minWidth: '2px', forcedColorAdjust: 'none' },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  left: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: '2px' },
  right: {
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'end',
    paddingInlineStart: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  head: { color: tokens.colorNeutralForeground2 },
  swatch: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginInlineEnd: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
});

/** The open amount of a currency by bucket, as a bar and as figures. */
export function BucketBar({ outcome }: { readonly outcome: CurrencyOutcome }): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const { buckets, total, currency, onAccount } = outcome;
  const share = (amount: number): string => (total <= 0 ? '' : formats.percent(amount / total));
  const parts = buckets.map(({ label, amount }) =>
    words('pane.result.chartPart', { label, share: share(amount) }),
  );
  const color = (index: number): string => bucketColor(index, buckets.length);
  return (
    <>
      <div
        role="img"
        className={styles.bar}
        aria-label={words('pane.result.chart', { parts: formats.list(parts) })}
      >
        {buckets.map(({ label, amount }, index) =>
          amount > 0 ? (
            <div
              key={label}
              className={styles.part}
              style={{ flexGrow: amount, flexBasis: 0, backgroundColor: color(index) }}
            />
          ) : null,
        )}
      </div>
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={styles.left}>
              {words('pane.result.bucket')}
            </th>
            <th scope="col" className={styles.right}>
              {words('pane.result.amount')}
            </th>
            <th scope="col" className={styles.right}>
              {words('pane.result.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {buckets.map(({ label, amount }, index) => (
            <tr key={label}>
              <th scope="row" className={styles.left}>
                <span aria-hidden className={styles.swatch} style={{ backgroundColor: color(index) }} />
                {label}
              </th>
              <td className={styles.right}>
                <Money amount={amount} currency={currency} />
              </td>
              <td className={styles.right}>{share(amount)}</td>
            </tr>
          ))}
          {onAccount !== undefined && (
            <tr>
              <th scope="row" className={styles.left}>
                <span aria-hidden className={styles.swatch} />
                {words('summary.column.onAccount')}
              </th>
              <td className={styles.right}>
                <Money amount={onAccount} currency={currency} />
              </td>
              <td className={styles.right}>{share(onAccount)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}
