import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Figure } from '../../../receivables/figure';
import type { GlanceRollStep } from '../../../reports/dashboard/glanceRollRates';
import { usePane } from '../../paneContext';
import { HowDrawer, Part } from './HowDrawer';
import type { RollRatesProps } from './RollRates';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  words: { margin: 0, overflowWrap: 'anywhere' },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  step: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { minHeight: '24px', '@media (forced-colors: active)': { color: 'LinkText' } },
  bottom: { height: tokens.spacingVerticalL, flexShrink: 0 },
});

interface RollRatesHowProps extends RollRatesProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How roll rates are computed: both amounts of every month, with the items behind those that the ledger has. */
export function RollRatesHow({ open, onClose, ...props }: RollRatesHowProps): ReactElement {
  const { rates } = props;
  const { words } = usePane();
  const styles = useStyles();
  const { from = '', to = '' } = rates.customers ?? {};
  return (
    <HowDrawer title={open ? rates.title : undefined} onClose={onClose}>
      <div className={styles.body}>
        <Part title={words('pane.how.formula')}>
          <p className={styles.words}>{rates.rule}</p>
          <p className={styles.words}>{words('pane.rollRates.capped')}</p>
        </Part>
        {rates.customers !== undefined && (
          <Part title={words('rolledOn.title', { from, to })}>
            <p className={styles.words}>{words('rolledOn.rule', { from, to })}</p>
          </Part>
        )}
        {rates.months.map(({ name, steps }) => (
          <Part key={name} title={name}>
            <ul className={styles.lines}>
              {steps.map((step, at) => (
                <li key={rates.steps[at]?.name}>
                  <span className={styles.step}>{rates.steps[at]?.name}</span>
                  <Division step={step} {...props} />
                </li>
              ))}
            </ul>
          </Part>
        ))}
        <div className={styles.bottom} />
      </div>
    </HowDrawer>
  );
}

function Division({ step, ...props }: RollRatesProps & { readonly step: GlanceRollStep }): ReactElement {
  const { words } = usePane();
  const { formats } = props;
  const { from, to, rate, fromFigure, toFigure } = step;
  const result = rate === undefined ? words('pane.chart.none') : formats.value('share', rate);
  return (
    <>
      <Amount amount={to} figure={toFigure} {...props} /> ÷{' '}
      <Amount amount={from} figure={fromFigure} {...props} /> = {result}
    </>
  );
}

interface AmountProps extends RollRatesProps {
  readonly amount: number;
  readonly figure: Figure | undefined;
}

function Amount({ amount, figure, formats, disabled, onDrillDown }: AmountProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const value = formats.value('money', amount);
  if (figure === undefined || amount === 0) return <span>{value}</span>;
  return (
    <Link
      as="button"
      className={styles.link}
      disabledFocusable={disabled}
      aria-label={words('pane.how.items.of', { input: value })}
      onClick={() => {
        onDrillDown({ figure, shown: amount });
      }}
    >
      {value}
    </Link>
  );
}
