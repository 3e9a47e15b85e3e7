import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';

import { useGoTo } from '../goToContext';
import { usePane } from '../paneContext';
import type { ReportsOutcome } from '../paneServices';
import { CurrencyResult } from './CurrencyResult';
import { DayText } from './DayText';
import { FactList, type Fact } from './FactList';
import { LeftReports } from './LeftReports';
import { Money } from './Money';
import { Section } from './Section';

/** Half the smallest minor unit there is (1/1000): less than this is not money. */
const NO_MONEY = 0.0005;

const useStyles = makeStyles({
  tieOut: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0 },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  bad: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  link: { minHeight: '24px', '@media (forced-colors: active)': { color: 'LinkText' } },
});

/** What the last press of the button has written. */
export function ResultSection({ outcome }: { readonly outcome: ReportsOutcome }): ReactElement {
  const { words, formats } = usePane();
  const goTo = useGoTo();
  const styles = useStyles();
  const ties = Math.abs(outcome.difference) < NO_MONEY;
  const sheets = outcome.sheets.map(({ name }) => (
    <Link
      key={name}
      as="button"
      className={styles.link}
      onClick={() => {
        goTo(name, 'A1');
      }}
    >
      {name}
    </Link>
  ));
  const facts: Fact[] = [
    { name: words('pane.result.sheets'), value: <span className={styles.links}>{sheets}</span> },
    { name: words('label.asOf'), value: <DayText day={outcome.asOf} /> },
    { name: words('pane.result.alerts'), value: formats.count(outcome.alerts) },
  ];
  if (outcome.replaced.length > 0)
    facts.push({ name: words('pane.result.replaced'), value: formats.list(outcome.replaced) });
  if (outcome.left.length > 0)
    facts.push({ name: words('pane.result.left'), value: <LeftReports outcome={outcome} /> });
  const { asValues = 0, broken = 0, unread = [] } = outcome.losses ?? {};
  if (asValues > 0) facts.push({ name: words('pane.formulas.asValues'), value: formats.count(asValues) });
  if (broken > 0) facts.push({ name: words('pane.formulas.broken'), value: formats.count(broken) });
  if (unread.length > 0) facts.push({ name: words('pane.formulas.unread'), value: formats.list(unread) });
  const { rebuilt = [], lost = [], unchecked = [] } = outcome.charts ?? {};
  if (rebuilt.length > 0) facts.push({ name: words('pane.charts.rebuilt'), value: formats.list(rebuilt) });
  if (lost.length > 0) facts.push({ name: words('pane.charts.lost'), value: formats.list(lost) });
  if (unchecked.length > 0)
    facts.push({ name: words('pane.charts.unchecked'), value: formats.list(unchecked) });
  return (
    <Section title={words('pane.result.title')}>
      <FactList facts={facts} />
      <p className={styles.tieOut}>
        {ties ? (
          <CheckmarkCircle20Filled className={styles.good} />
        ) : (
          <Warning20Filled className={styles.bad} />
        )}
        <span>
          {words(ties ? 'pane.result.ties' : 'pane.result.differs')}{' '}
          <Money amount={ties ? 0 : outcome.difference} currency="" />
        </span>
      </p>
      {outcome.currencies.length === 0 && <p>{words('pane.result.nothingOpen')}</p>}
      {outcome.currencies.map((currency) => (
        <CurrencyResult key={currency.currency} outcome={currency} />
      ))}
    </Section>
  );
}
