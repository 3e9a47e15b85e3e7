import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';

import type { CreditGlance } from '../../../excel/credit/creditGlance';
import { usePane } from '../../paneContext';
import { byExposure } from './bookParts';
import { customerName, useCreditWords } from './creditWords';

/** More than anybody reads makes a list slow: typing narrows it. */
const MOST_SHOWN = 50;

const useStyles = makeStyles({
  // Without this the box is wider than a narrow pane.
  box: { minWidth: 0 },
  list: { maxHeight: '320px' },
  option: { display: 'flex', flexGrow: 1, minWidth: 0, columnGap: tokens.spacingHorizontalM },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface CustomerPickerProps {
  readonly glance: CreditGlance;
  readonly chosen: number | undefined;
  readonly disabled: boolean;
  readonly onChoose: (customer: number) => void;
}

/** One of the customers, found by a part of its name or number; the largest exposures come first. */
export function CustomerPicker({ glance, chosen, disabled, onChoose }: CustomerPickerProps): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const ordered = useMemo(
    () =>
      byExposure(glance).flatMap(({ customer, score }) => {
        const one = glance.customers[customer];
        return one === undefined
          ? []
          : [{ customer, one, score, sought: `${one.number} ${one.name}`.toLowerCase() }];
      }),
    [glance],
  );
  const wanted = typed?.trim().toLowerCase() ?? '';
  const found = ordered.filter(({ sought }) => sought.includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  const current = glance.customers[chosen ?? -1];
  return (
    <Field
      label={words('credit.customer')}
      hint={words('credit.picker.count', { count: formats.count(ordered.length) })}
    >
      <Combobox
        // In a layer of its own the list would scroll the whole pane out of sight when it opens.
        inlinePopup
        className={styles.box}
        disabled={disabled}
        placeholder={words('credit.picker.type')}
        value={typed ?? (current === undefined ? '' : customerName(current))}
        selectedOptions={chosen === undefined ? [] : [String(chosen)]}
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
          onChoose(Number(optionValue));
        }}
      >
        {shown.map(({ customer, one, score }) => (
          <Option key={customer} value={String(customer)} text={customerName(one)}>
            <span className={styles.option}>
              <span className={styles.name}>
                {one.name === '' || one.number === '' ? customerName(one) : `${one.number} ${one.name}`}
              </span>{' '}
              <span className={styles.figure}>
                {score.score === null ? '–' : `${score.grade.name} ${score.score.toFixed(1)}`}
              </span>
            </span>
          </Option>
        ))}
        {found.length > shown.length && (
          <Option disabled text="">
            {words('credit.picker.more', { count: formats.count(found.length - shown.length) })}
          </Option>
        )}
        {found.length === 0 && (
          <Option disabled text="">
            {words('credit.picker.none')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
