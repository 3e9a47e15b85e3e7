import { Combobox, Field, makeStyles, Option, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { Field as LedgerField } from '../../../ledger/ledger';
import type { MeasuredBy } from '../../../reports/reportRequest';
import type { Dashboard, ShownGroups } from '../../hooks/useDashboard';
import { measureFormats } from '../../measureFormats';
import { usePane } from '../../paneContext';
import type { LedgerState } from '../../paneServices';

/** More than anybody reads makes a list slow: typing narrows it. */
const MOST_SHOWN = 50;
const WHOLE = 'whole';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // Without this the box is wider than a narrow pane.
  box: { minWidth: 0 },
  list: { maxHeight: '320px' },
  option: { display: 'flex', flexGrow: 1, minWidth: 0, columnGap: tokens.spacingHorizontalM },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  balance: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
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
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const { groups, by, currency } = grouped;
  const figures = measureFormats(language, currency);
  const wanted = typed?.trim().toLowerCase() ?? '';
  const found = groups.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  const label = typeof by === 'string' ? words(`pane.groups.${by}`) : by.header;
  const chosen = groups.find((group) => group.key === key);
  const count = { count: formats.count(groups.length) };
  return (
    <Field label={label} hint={words('pane.groups.count', count)}>
      <Combobox
        // In a layer of its own the list would scroll the whole pane out of sight when it opens.
        inlinePopup
        className={styles.box}
        disabled={disabled}
        value={typed ?? chosen?.name ?? ''}
        selectedOptions={chosen === undefined ? [] : [chosen.key]}
        listbox={{ className: styles.list }}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onOpenChange={(_, { open }) => {
          // All of them stand in the list until something is typed.
          setTyped(open ? '' : undefined);
        }}
        onOptionSelect={(_, { optionValue }) => {
          // Typing takes back what was selected: nothing is chosen by that.
          if (optionValue === undefined) return;
          setTyped(undefined);
          onChoose(optionValue);
        }}
      >
        {shown.map((group) => (
          <Option key={group.key} value={group.key} text={group.name}>
            <span className={styles.option}>
              <span className={styles.name}>{group.name}</span>{' '}
              <span className={styles.balance}>{figures.value('money', group.balance)}</span>
            </span>
          </Option>
        ))}
        {found.length > shown.length && (
          <Option disabled text="">
            {words('pane.groups.more', { count: formats.count(found.length - shown.length) })}
          </Option>
        )}
        {found.length === 0 && (
          <Option disabled text="">
            {words('pane.groups.none')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
