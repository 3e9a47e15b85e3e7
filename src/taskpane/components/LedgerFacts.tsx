import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { rowPlace, SEVERITY_ORDER } from '../../ledger/ledger';
import { presetName } from '../presetChoices';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { FactList, type Fact } from './FactList';
import { RowLink } from './RowLink';

const useStyles = makeStyles({
  reasons: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});

/** Where the ledger is and how much of it could be used. */
export function LedgerFacts({ ledger }: { readonly ledger: LedgerState }): ReactElement {
  const { words, formats } = usePane();
  const range: Fact = { name: words('pane.ledger.range'), value: ledger.range };
  const { preset, receipts, headerRows } = ledger;
  const place: Fact[] = [range];
  if (headerRows !== undefined) {
    place.push({ name: words('pane.ledger.header'), value: words('pane.ledger.headerRows', headerRows) });
  }
  if (ledger.rowsRead === 0) return <FactList facts={place} />;
  const recognised: Fact[] = [];
  if (preset !== undefined) recognised.push({ name: words('pane.ledger.preset'), value: presetName(preset) });
  recognised.push({ name: words('pane.ledger.kind'), value: words(`shape.${ledger.shape}`) });
  if (receipts !== undefined) {
    const { sheet, range, rows, holds } = receipts;
    const values = { sheet, range, rows: formats.count(rows) };
    const key = holds === 'openingBands' ? 'pane.ledger.openingBands' : 'pane.ledger.receipts';
    recognised.push({ name: words(key), value: words('pane.ledger.receiptsAt', values) });
  }
  const currencies = ledger.currencies.map((currency) => currency || words('pane.ledger.noCurrency'));
  const findings = SEVERITY_ORDER.flatMap((severity) => {
    const count = ledger.checks.filter((check) => check.severity === severity).length;
    const values = { severity: words(`severity.${severity}`), count: formats.count(count) };
    return count === 0 ? [] : [words('pane.checks.summary', values)];
  });
  return (
    <FactList
      facts={[
        ...place,
        ...recognised,
        { name: words('rows.read'), value: formats.count(ledger.rowsRead) },
        { name: words('rows.used'), value: formats.count(ledger.rowsUsed) },
        { name: words('rows.setAside'), value: <SetAside ledger={ledger} /> },
        { name: words('pane.ledger.customers'), value: formats.count(ledger.customers) },
        { name: words('pane.ledger.currencies'), value: formats.list(currencies) },
        {
          name: words('pane.checks.title'),
          value: findings.length === 0 ? words('findings.none') : formats.list(findings),
        },
        { name: words('pane.ledger.answersFor'), value: words(`pane.ledger.shape.${ledger.shape}`) },
      ]}
    />
  );
}

function SetAside({ ledger }: { readonly ledger: LedgerState }): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const total = ledger.setAside.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {formats.count(total)}
      {total > 0 && (
        <ul className={styles.reasons}>
          {ledger.setAside.map(({ reason, count, firstRow }) => (
            <li key={reason}>
              {words('pane.ledger.reason', {
                reason: words(`reason.${reason}`),
                count: formats.count(count),
              })}{' '}
              <RowLink
                ledger={ledger}
                row={firstRow}
                label={words('rows.first', { row: rowPlace(firstRow).row })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
