import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { FIELDS, type Field } from '../../ledger/ledger';
import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { ColumnChoice } from './ColumnChoice';
import { PresetField } from './PresetField';

/** A mapped field that is less sure than this is shown for confirmation. */
const UNSURE_BELOW = 0.7;

/** The fields of which a ledger needs one, by what is missing without. */
const NEEDED: Readonly<Record<NonNullable<LedgerState['problem']>, readonly Field[]>> = {
  noCustomer: ['customerNumber', 'customerName'],
  noDate: ['documentDate', 'dueDate'],
  noAmount: ['amount', 'openAmount'],
  noUsableRows: [],
};

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginInline: 0 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface ColumnsPanelProps {
  readonly ledger: LedgerState;
  readonly control: LedgerControl;
  readonly disabled: boolean;
  readonly onReset: () => void;
}

/** Which column holds which field. Closed until there is something to choose. */
export function ColumnsPanel(props: ColumnsPanelProps): ReactElement {
  const { ledger, control, disabled } = props;
  const { words, formats } = usePane();
  const styles = useStyles();
  const [toggled, setToggled] = useState<boolean>();
  const [others, setOthers] = useState(false);
  const needed = ledger.problem === undefined ? [] : NEEDED[ledger.problem];
  const isUnsure = (field: Field): boolean =>
    ledger.mapping[field] !== undefined && (ledger.confidence[field] ?? 1) < UNSURE_BELOW;
  const isShown = (field: Field): boolean => ledger.mapping[field] !== undefined || needed.includes(field);
  const unsure = FIELDS.filter(isUnsure).length;
  const hidden = FIELDS.filter((field) => !isShown(field)).length;
  const open = toggled ?? needed.length > 0;

  return (
    <Accordion
      collapsible
      openItems={open ? ['columns'] : []}
      onToggle={() => {
        setToggled(!open);
      }}
    >
      <AccordionItem value="columns">
        <AccordionHeader as="h3" expandIconPosition="end" className={styles.header}>
          <span className={styles.head}>
            {words('pane.columns.title')}
            {unsure > 0 && (
              <Badge appearance="tint" color="warning">
                {words('pane.columns.toConfirm', { count: formats.count(unsure) })}
              </Badge>
            )}
            {unsure === 0 && ledger.remembered && (
              <Badge appearance="tint" color="informative">
                {words('pane.columns.fromLastTime')}
              </Badge>
            )}
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ColumnsNotes {...props} isUnsure={unsure > 0} />
          {FIELDS.filter((field) => others || isShown(field)).map((field) => (
            <ColumnChoice
              key={field}
              field={field}
              ledger={ledger}
              unsure={isUnsure(field)}
              needed={needed.includes(field)}
              disabled={disabled}
              onChange={(column) => {
                control.chooseColumn(ledger, field, column);
              }}
            />
          ))}
          {hidden > 0 && (
            <Button
              appearance="subtle"
              onClick={() => {
                setOthers(!others);
              }}
            >
              {others
                ? words('pane.columns.hideOthers')
                : words('pane.columns.showOthers', { count: formats.count(hidden) })}
            </Button>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** Where the columns come from, and what to do with all of them at once. */
function ColumnsNotes(props: ColumnsPanelProps & { readonly isUnsure: boolean }): ReactElement {
  const { ledger, control, disabled, onReset, isUnsure } = props;
  const { words } = usePane();
  const styles = useStyles();
  return (
    <>
      <p className={styles.intro}>
        {words(ledger.remembered ? 'pane.columns.remembered' : 'pane.columns.intro')}
      </p>
      <PresetField ledger={ledger} control={control} disabled={disabled} />
      {isUnsure && (
        <Button
          disabledFocusable={disabled}
          onClick={() => {
            control.chooseColumns(ledger, ledger.mapping);
          }}
        >
          {words('pane.columns.confirm')}
        </Button>
      )}
      {(ledger.remembered || control.pick.mapping !== undefined) && (
        <Button appearance="secondary" disabledFocusable={disabled} onClick={onReset}>
          {words('pane.columns.reset')}
        </Button>
      )}
    </>
  );
}
