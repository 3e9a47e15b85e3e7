import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { GlanceCard } from '../../../reports/dashboard/glance';
import type { MeasureFormats } from '../../measureFormats';
import { usePane } from '../../paneContext';
import { comparedWords } from './cardWords';
import { ComparedLine } from './ComparedLine';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(116px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', minWidth: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: '100%',
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  why: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface MeasureCardsProps {
  readonly cards: readonly GlanceCard[];
  readonly formats: MeasureFormats;
  readonly onOpen: (card: GlanceCard) => void;
}

/** Every measure with what it is compared with; a press tells how it is computed. */
export function MeasureCards({ cards, formats, onOpen }: MeasureCardsProps): ReactElement {
  const pane = usePane();
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={pane.words('pane.dashboard.cards')}>
      {cards.map((card) => (
        <li key={card.id} className={styles.item}>
          <button
            type="button"
            className={styles.card}
            aria-haspopup="dialog"
            title={pane.words('pane.how.title')}
            onClick={() => {
              onOpen(card);
            }}
          >
            <span className={styles.name}>{card.name}</span>
            <span className={'value' in card.result ? styles.value : styles.why}>
              {formats.result(card.unit, card.result)}
            </span>
            {comparedWords(pane, card, formats).map(({ key, ...line }) => (
              <ComparedLine key={key} {...line} />
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
