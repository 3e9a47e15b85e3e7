import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { LedgerPlace } from '../../excel/reading/findLedger';
import type { ReactElement } from 'react';

import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { nextQuestion, type Question } from '../question';
import { columnAt } from '../rangeColumns';
import { DateOrderQuestion } from './DateOrderQuestion';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderInlineStartWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // A workbook may have a sheet for every customer.
  places: { maxHeight: '280px', overflowY: 'auto' },
  option: { overflowWrap: 'anywhere' },
  sample: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface QuestionCardProps {
  readonly ledger: LedgerState;
  readonly control: LedgerControl;
  readonly disabled: boolean;
}

/** The one thing that we need to know, with a look at what it is about. */
export function QuestionCard({ ledger, control, disabled }: QuestionCardProps): ReactElement | null {
  const styles = useStyles();
  const question = nextQuestion(ledger, control.pick);
  if (question === undefined) return null;
  const props = { ledger, control, disabled };
  return (
    <div className={styles.card}>
      {question.about === 'ledger' && <LedgerQuestion {...props} question={question} />}
      {question.about === 'column' && <ColumnQuestion {...props} question={question} />}
      {question.about === 'dateOrder' && <DateOrderQuestion {...props} />}
    </div>
  );
}

type Asked<About extends Question['about']> = QuestionCardProps & {
  readonly question: Extract<Question, { readonly about: About }>;
};

const keyOf = ({ sheet, range }: Pick<LedgerPlace, 'sheet' | 'range'>): string => `${sheet}!${range}`;

function LedgerQuestion({ ledger, control, disabled, question }: Asked<'ledger'>): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  return (
    <Field
      label={words('pane.question.ledger')}
      hint={`${words('pane.question.untilThen')} ${words('pane.question.oneLedger')}`}
    >
      <RadioGroup className={styles.places} value={keyOf(ledger)} disabled={disabled}>
        {question.places.map((place) => (
          <Radio
            key={keyOf(place)}
            value={keyOf(place)}
            label={words(place.rows === 1 ? 'pane.question.place.one' : 'pane.question.place', {
              sheet: place.sheet,
              range: place.range,
              rows: formats.count(place.rows),
            })}
            // A click on the marked one is an answer too.
            onClick={() => {
              control.chooseLedger(place);
            }}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function ColumnQuestion({ ledger, control, disabled, question }: Asked<'column'>): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { field, columns } = question;
  const current = ledger.mapping[field];
  return (
    <Field
      label={words('pane.question.column', { field: words(`field.${field}`) })}
      hint={words('pane.question.untilThen')}
    >
      <RadioGroup value={current === undefined ? '' : String(current)} disabled={disabled}>
        {columns.map((column) => (
          <Radio
            key={column}
            value={String(column)}
            label={
              <span className={styles.option}>
                {words('pane.columns.option', {
                  column: columnAt(ledger.range, column),
                  header: ledger.headers[column] ?? '',
                })}
                <span className={styles.sample}>{ledger.samples[column]?.join(' · ')}</span>
              </span>
            }
            onClick={() => {
              control.chooseColumn(ledger, field, column);
            }}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
