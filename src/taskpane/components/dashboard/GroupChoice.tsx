import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Field as LedgerField } from '../../../ledger/ledger';
import type { MeasuredBy } from '../../../reports/reportRequest';
import type { Dashboard, ShownGroups } from '../../hooks/useDashboard';
import { measureFormats } from '../../measureFormats';
import { usePane } from '../../paneContext';
import type { LedgerState } from '../../paneServices';
import { SearchChoice } from '../SearchChoice';

const WHOLE = 'whole';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const keyOf = (by: MeasuredBy | undefined): string =>
  by === undefined ? WHOLE : typeof by === 'string' ? by : `column ${by.header}`;

/** What says nothing about a class of items: every item, or every day, would be a group of its own. */
const NO_CLASSES: readonly LedgerField[] = [
  'customerNumber',
  'customerName',
  'document',
  'documentDate',
  'dueDate',
  'postingDate',
  'settledDate',
  'amount',
  'paidAmount',
  'openAmount',
  'currency',
  'owner',
  'appliesTo',
  'debit',
  'credit',
  'openingBalance',
  'closingBalance',
];

/** Headers of the columns that part the ledger into classes. */
function classColumns({ columnsToGroupBy, headers, mapping }: LedgerState): readonly string[] {
  const others = new Set(NO_CLASSES.map((field) => headers[mapping[field] ?? -1]));
  return [...new Set(columnsToGroupBy)].filter((header) => !others.has(header));
}

interface GroupChoiceProps {
  readonly dashboard: Dashboard;
  readonly ledger: LedgerState;
  readonly disabled: boolean;
}

/** Whose figures the dashboard shows: the whole ledger's, or those of one customer, owner or group of a column. */
export function GroupChoice({ dashboard, ledger, disabled }: GroupChoiceProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { by, groups, chooseBy } = dashboard;
  const columns = classColumns(ledger).map((header): MeasuredBy => ({ header }));
  const owner: readonly MeasuredBy[] = ledger.mapping.owner === undefined ? [] : ['owner'];
  const choices: readonly (MeasuredBy | undefined)[] = [undefined, 'customer', ...owner, ...columns];
  const wordsOf = (choice: MeasuredBy | undefined): string => {
    if (choice === undefined) return words('pane.groups.whole');
    if (typeof choice === 'string') return words(`pane.groups.by.${choice}`);
    return words('pane.groups.by.column', { header: choice.header });
  };
  // While other figures are worked out, those of before are of other groups.
  const isShown = groups !== undefined && keyOf(groups.grouped.by) === keyOf(by);
  return (
    <div className={styles.row}>
      <Field label={words('pane.groups.figures')}>
        <Select
          value={keyOf(by)}
          disabled={disabled}
          onChange={(_, { value }) => {
            chooseBy(choices.find((choice) => keyOf(choice) === value));
          }}
        >
          {choices.map((choice) => (
            <option key={keyOf(choice)} value={keyOf(choice)}>
              {wordsOf(choice)}
            </option>
          ))}
        </Select>
      </Field>
      {isShown && groups.key !== undefined && (
        <OneGroup groups={groups} disabled={disabled} onChoose={dashboard.chooseGroup} />
      )}
    </div>
  );
}

interface OneGroupProps {
  readonly groups: ShownGroups;
  readonly disabled: boolean;
  readonly onChoose: (key: string) => void;
}

/** One of many groups, found by a part of its name; the largest come first. */
function OneGroup({ groups: { grouped, key }, disabled, onChoose }: OneGroupProps): ReactElement {
  const { words, formats, language } = usePane();
  const { groups, by, currency } = grouped;
  const figures = measureFormats(language, currency);
  return (
    <SearchChoice
      label={typeof by === 'string' ? words(`pane.groups.${by}`) : by.header}
      hint={words('pane.groups.count', { count: formats.count(groups.length) })}
      choices={groups.map((group) => ({
        key: group.key,
        name: group.name,
        figure: figures.value('money', group.balance),
      }))}
      chosen={key}
      disabled={disabled}
      more={(count) => words('pane.groups.more', { count: formats.count(count) })}
      none={words('pane.groups.none')}
      onChoose={onChoose}
    />
  );
}
