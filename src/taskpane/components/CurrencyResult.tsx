import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../paneContext';
import type { CurrencyOutcome } from '../paneServices';
import { BucketBar } from './BucketBar';
import { FactList } from './FactList';
import { Money } from './Money';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  total: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  amount: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

/** Total, overdue part and buckets of one currency. */
export function CurrencyResult({ outcome }: { readonly outcome: CurrencyOutcome }): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const { currency, total, overdue, items, overdueItems } = outcome;
  // A share of nothing, or of a credit balance, says nothing.
  const open = total - (outcome.onAccount ?? 0);
  const overdueShare = open <= 0 ? '' : ` (${formats.percent(overdue / open)})`;
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{currency || words('pane.result.noCurrency')}</h3>
      <p className={styles.total}>
        <span className={styles.name}>{words('pane.result.total')}</span>
        <span className={styles.amount}>
          <Money amount={total} currency={currency} />
        </span>
      </p>
      <FactList
        facts={[
          {
            name: words('pane.result.overdue'),
            value: (
              <>
                <Money amount={overdue} currency={currency} />
                {overdueShare}
              </>
            ),
          },
          {
            name: words('pane.result.items'),
            value: words('pane.result.itemsOverdue', {
              items: formats.count(items),
              overdue: formats.count(overdueItems),
            }),
          },
        ]}
      />
      {total !== 0 && <BucketBar outcome={outcome} />}
    </div>
  );
}
