import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

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

/** One of many to choose from. */
export interface Choice {
  readonly key: string;
  /** What stands in the box when it is chosen. */
  readonly name: string;
  /** What stands in the list, and what typing is looked for in; the name when left out. */
  readonly listed?: string;
  /** What stands beside it in the list. */
  readonly figure: string;
}

interface SearchChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly placeholder?: string;
  /** In the order of the list. */
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly disabled: boolean;
  /** What the end of the list says of so many that it leaves out, and of a search without a result. */
  readonly more: (count: number) => string;
  readonly none: string;
  readonly onChoose: (key: string) => void;
}

/** One of many, found by a part of its words. */
export function SearchChoice(props: SearchChoiceProps): ReactElement {
  const { choices, chosen } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const wanted = typed?.trim().toLowerCase() ?? '';
  const found = choices.filter(({ name, listed = name }) => listed.toLowerCase().includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  const current = choices.find(({ key }) => key === chosen);
  return (
    <Field label={props.label} hint={props.hint}>
      <Combobox
        // In a layer of its own the list would scroll the whole pane out of sight when it opens.
        inlinePopup
        className={styles.box}
        disabled={props.disabled}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        value={typed ?? current?.name ?? ''}
        selectedOptions={chosen === undefined ? [] : [chosen]}
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
          props.onChoose(optionValue);
        }}
      >
        {shown.map(({ key, name, listed = name, figure }) => (
          <Option key={key} value={key} text={name}>
            <span className={styles.option}>
              <span className={styles.name}>{listed}</span> <span className={styles.figure}>{figure}</span>
            </span>
          </Option>
        ))}
        {found.length > shown.length && (
          <Option disabled text="">
            {props.more(found.length - shown.length)}
          </Option>
        )}
        {found.length === 0 && (
          <Option disabled text="">
            {props.none}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
