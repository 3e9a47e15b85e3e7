import { Button, Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useGoTo } from '../goToContext';
import { usePane } from '../paneContext';
import type { DrillDownOutcome } from '../paneServices';
import { FactList } from './FactList';
import { Money } from './Money';
import { Section } from './Section';

/** Half the smallest minor unit there is (1/1000): less than this is not money. */
const NO_MONEY = 0.0005;

const useStyles = makeStyles({
  words: { margin: 0 },
  link: { minHeight: '24px', '@media (forced-colors: active)': { color: 'LinkText' } },
});

interface FigureSectionProps {
  readonly outcome: DrillDownOutcome | undefined;
  readonly disabled: boolean;
  readonly onAsk: () => void;
}

/** From a figure of a report to the items that make it up. */
export function FigureSection({ outcome, disabled, onAsk }: FigureSectionProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <Section title={words('pane.figure.title')}>
      <p className={styles.words}>{words('pane.figure.about')}</p>
      <Button disabledFocusable={disabled} onClick={onAsk}>
        {words('pane.figure.ask')}
      </Button>
      {outcome !== undefined && <FigureAnswer outcome={outcome} />}
    </Section>
  );
}

/** What was found behind a figure. */
export function FigureAnswer({ outcome }: { readonly outcome: DrillDownOutcome }): ReactElement {
  const { words, formats } = usePane();
  const goTo = useGoTo();
  const styles = useStyles();
  const { sheet, items, total, shown } = outcome;
  const says = shown ?? total;
  const equal = Math.abs(total - says) < NO_MONEY;
  return (
    <div role="status">
      <FactList
        facts={[
          { name: words('pane.figure.items'), value: formats.count(items) },
          { name: words('pane.figure.total'), value: <Money amount={total} currency="" /> },
          ...(equal
            ? []
            : [{ name: words('pane.figure.shown'), value: <Money amount={says} currency="" /> }]),
          {
            name: words('pane.result.sheets'),
            value: (
              <Link
                as="button"
                className={styles.link}
                onClick={() => {
                  goTo(sheet, 'A1');
                }}
              >
                {sheet}
              </Link>
            ),
          },
        ]}
      />
      <p className={styles.words}>{words(equal ? 'pane.figure.equal' : 'pane.figure.differs')}</p>
    </div>
  );
}
