import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { LedgerPlace } from '../../excel/reading/findLedger';
import type { ReactElement } from 'react';

import { SHAPES, type Shape } from '../../ledger/ledger';
import type { Allocation } from '../../ledger/intake';
import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { AmountsField } from './AmountsField';

const ALLOCATIONS: readonly Allocation[] = ['references', 'oldestFirst'];

const useStyles = makeStyles({
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginInline: 0 },
});

interface ReadingPanelProps {
  readonly ledger: LedgerState;
  readonly control: LedgerControl;
  readonly disabled: boolean;
}

/** What kind of list the ledger is, and what is read together with it. Closed: it is right nearly always. */
export function ReadingPanel({ ledger, control, disabled }: ReadingPanelProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="reading">
        <AccordionHeader as="h3" expandIconPosition="end" className={styles.header}>
          {words('pane.reading.title')}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Field label={words('pane.reading.shape')} hint={words(`pane.reading.hint.${ledger.shape}`)}>
            <Select
              value={ledger.shape}
              disabled={disabled}
              onChange={(_, { value }) => {
                const shape = SHAPES.find((one): one is Shape => one === value);
                if (shape !== undefined) control.chooseReading(ledger, { shape });
              }}
            >
              {SHAPES.map((shape) => (
                <option key={shape} value={shape}>
                  {words(`shape.${shape}`)}
                </option>
              ))}
            </Select>
          </Field>
          {ledger.shape === 'transactions' && (
            <Field label={words('pane.reading.allocation')}>
              <RadioGroup value={ledger.allocation} disabled={disabled}>
                {ALLOCATIONS.map((allocation) => (
                  <Radio
                    key={allocation}
                    value={allocation}
                    label={words(`pane.reading.allocation.${allocation}`)}
                    onChange={() => {
                      control.chooseReading(ledger, { allocation });
                    }}
                  />
                ))}
              </RadioGroup>
            </Field>
          )}
          <AmountsField ledger={ledger} control={control} disabled={disabled} />
          <ReceiptsField ledger={ledger} control={control} disabled={disabled} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const keyOf = ({ sheet, range }: Pick<LedgerPlace, 'sheet' | 'range'>): string => `${sheet}!${range}`;

/** Only where the workbook has another list that could hold the receipts, or the ages of opening balances. */
function ReceiptsField({ ledger, control, disabled }: ReadingPanelProps): ReactElement | null {
  const { words } = usePane();
  const { receipts } = ledger;
  const own = keyOf(ledger);
  const others = ledger.ledgers.filter((place) => keyOf(place) !== own);
  const known = receipts === undefined || others.some((place) => keyOf(place) === keyOf(receipts));
  const places = known ? others : [receipts, ...others];
  if (places.length === 0) return null;
  const area = ledger.shape === 'movements' ? 'openingBands' : 'receipts';
  return (
    <Field label={words(`pane.reading.${area}`)} hint={words(`pane.reading.${area}.hint`)}>
      <Select
        value={receipts === undefined ? '' : keyOf(receipts)}
        disabled={disabled}
        onChange={(_, { value }) => {
          const place = places.find((one) => keyOf(one) === value);
          control.chooseReading(ledger, {
            receipts: place === undefined ? 'none' : { sheet: place.sheet, range: place.range },
          });
        }}
      >
        <option value="">{words(`pane.reading.${area}.none`)}</option>
        {places.map((place) => (
          <option key={keyOf(place)} value={keyOf(place)}>
            {keyOf(place)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
