import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { ShownFigure } from '../../../excel/glance';
import type { GlanceRollRates } from '../../../reports/dashboard/glanceRollRates';
import type { MeasureFormats } from '../../measureFormats';
import { usePane } from '../../paneContext';
import { Section } from '../Section';
import { RollRatesHow } from './RollRatesHow';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  left: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: '2px' },
  step: { whiteSpace: 'nowrap' },
  right: { textAlign: 'end', paddingInlineStart: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
  head: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    verticalAlign: 'bottom',
    whiteSpace: 'normal',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  link: {
    minHeight: '24px',
    textAlign: 'start',
    fontSize: 'inherit',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

export interface RollRatesProps {
  readonly rates: GlanceRollRates;
  readonly formats: MeasureFormats;
  readonly disabled: boolean;
  readonly onDrillDown: (figure: ShownFigure) => void;
}

/** What rolled from bucket to bucket, on average and lately, and whose balance did so most. */
export function RollRates(props: RollRatesProps): ReactElement {
  const { rates, onDrillDown } = props;
  const { words } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Section title={rates.title}>
      <Rates {...props} />
      <Button
        size="small"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {words('pane.how.title')}
      </Button>
      {rates.customers !== undefined && <Customers {...props} customers={rates.customers} />}
      {rates.customers === undefined && <p className={styles.quiet}>{words('pane.rollRates.noCustomers')}</p>}
      <RollRatesHow
        {...props}
        open={open}
        onDrillDown={(figure) => {
          setOpen(false);
          onDrillDown(figure);
        }}
        onClose={() => {
          setOpen(false);
        }}
      />
    </Section>
  );
}

function Rates({ rates, formats }: RollRatesProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { steps, months, title } = rates;
  const [latest] = months;
  const shown = (rate: number | undefined): string =>
    rate === undefined ? words('pane.chart.none') : formats.value('share', rate);
  const heads = [latest?.name ?? '', words('dashboard.rollRates.mean'), words('dashboard.rollRates.toLast')];
  return (
    // What scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} role="group" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.left} ${styles.head}`}>
              {words('pane.rollRates.step')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${styles.right} ${styles.head}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ name, mean, toLast }, at) => (
            <tr key={name}>
              <th scope="row" className={`${styles.left} ${styles.step}`}>
                {name}
              </th>
              <td className={styles.right}>{shown(latest?.steps[at]?.rate)}</td>
              <td className={styles.right}>{shown(mean)}</td>
              <td className={styles.right}>{shown(toLast)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CustomersProps extends RollRatesProps {
  readonly customers: NonNullable<GlanceRollRates['customers']>;
}

function Customers({ customers, formats, disabled, onDrillDown }: CustomersProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { from, to, lines } = customers;
  const title = words('rolledOn.title', { from, to });
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles.scroller} role="group" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={`${styles.left} ${styles.head}`}>
                {words('pane.groups.customer')}
              </th>
              {[words('rolledOn.owed'), words('rolledOn.rolled'), words('rolledOn.share')].map((head) => (
                <th key={head} scope="col" className={`${styles.right} ${styles.head}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, owed, rolled, figure }, at) => (
              <tr key={`${name} ${String(at)}`}>
                <th scope="row" className={styles.left}>
                  {figure === undefined ? (
                    name
                  ) : (
                    <Link
                      as="button"
                      className={styles.link}
                      disabledFocusable={disabled}
                      aria-label={words('pane.how.items.of', { input: name })}
                      onClick={() => {
                        onDrillDown({ figure });
                      }}
                    >
                      {name}
                    </Link>
                  )}
                </th>
                <td className={styles.right}>{formats.value('money', owed)}</td>
                <td className={styles.right}>{formats.value('money', rolled)}</td>
                <td className={styles.right}>{formats.value('share', rolled / owed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
