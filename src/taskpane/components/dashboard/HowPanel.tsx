import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { ShownFigure } from '../../../excel/glance';
import type { Glance, GlanceCard, GlanceInput } from '../../../reports/dashboard/glance';
import type { MeasureFormats } from '../../measureFormats';
import { usePane } from '../../paneContext';
import { FactList } from '../FactList';
import { comparedWords } from './cardWords';
import { ComparedLine } from './ComparedLine';
import { HowDrawer, Part } from './HowDrawer';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  words: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  inputs: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  input: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  label: { flexGrow: 1 },
  figure: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  source: { flexBasis: '100%' },
  items: { marginTop: tokens.spacingVerticalXS },
  bottom: { height: tokens.spacingVerticalL, flexShrink: 0 },
});

interface HowPanelProps {
  readonly card: GlanceCard | undefined;
  readonly glance: Glance;
  /** The group that the figures are of; undefined for the whole ledger. */
  readonly who: string | undefined;
  readonly formats: MeasureFormats;
  readonly disabled: boolean;
  readonly onDrillDown: (figure: ShownFigure) => void;
  readonly onClose: () => void;
}

/** How a measure is computed: anyone can work it out again from what stands here. */
export function HowPanel({ card, onClose, ...props }: HowPanelProps): ReactElement {
  return (
    <HowDrawer title={card?.name} onClose={onClose}>
      {card !== undefined && <How card={card} {...props} />}
    </HowDrawer>
  );
}

function How({
  card,
  glance,
  who,
  formats,
  disabled,
  onDrillDown,
}: Omit<HowPanelProps, 'onClose' | 'card'> & { readonly card: GlanceCard }): ReactElement {
  const pane = usePane();
  const { words, formats: usual } = pane;
  const styles = useStyles();
  const { period } = glance;
  const compared = comparedWords(pane, card, formats);
  const days = words('pane.dashboard.period', { from: usual.day(period.from), to: usual.day(period.to) });
  return (
    <div className={styles.body}>
      {who !== undefined && <p className={styles.quiet}>{words('pane.groups.of', { group: who })}</p>}
      {card.about !== undefined && <p className={styles.words}>{card.about}</p>}
      <p className={styles.value}>{formats.result(card.unit, card.result)}</p>
      {card.formula !== undefined && (
        <Part title={words('pane.how.formula')}>
          <p className={styles.words}>{card.formula}</p>
        </Part>
      )}
      <Part title={words('pane.how.period')}>
        <p className={styles.words}>
          {words('pane.how.period.days', { period: days, days: formats.value('number', period.days) })}
        </p>
      </Part>
      <Part title={words('pane.how.inputs')}>
        <ul className={styles.inputs}>
          {card.inputs.map((input) => (
            <Input key={input.name} {...{ input, formats, disabled, onDrillDown }} />
          ))}
        </ul>
      </Part>
      {card.alternatives.length > 0 && (
        <Part title={words('pane.how.alternatives')}>
          <FactList
            facts={card.alternatives.map(({ name, result }) => ({
              name,
              value: formats.result(card.unit, result),
            }))}
          />
        </Part>
      )}
      {compared.length > 0 && (
        <Part title={words('pane.how.compared')}>
          {compared.map(({ key, ...line }) => (
            <ComparedLine key={key} {...line} />
          ))}
        </Part>
      )}
      <div className={styles.bottom} />
    </div>
  );
}

interface InputProps extends Pick<HowPanelProps, 'formats' | 'disabled' | 'onDrillDown'> {
  readonly input: GlanceInput;
}

function Input({ input, formats, disabled, onDrillDown }: InputProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { label, value, unit, source, figure } = input;
  return (
    <li className={styles.input}>
      <span className={styles.label}>{label}</span>
      <span className={styles.figure}>{formats.value(unit, value)}</span>
      <p className={`${styles.quiet} ${styles.source}`}>{source}</p>
      {figure !== undefined && (
        <Button
          size="small"
          className={styles.items}
          disabledFocusable={disabled}
          aria-label={words('pane.how.items.of', { input: label })}
          onClick={() => {
            onDrillDown({ figure, shown: value });
          }}
        >
          {words('pane.how.items')}
        </Button>
      )}
    </li>
  );
}
