import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { PERIOD_MONTHS } from '../../receivables/measures/measureChoices';
import { MEASURES, type MeasureId, type MeasureUnit } from '../../receivables/measures/measureIds';
import { DEFINITIONS } from '../../receivables/measures/measures';
import { CREDIT_SALES } from '../../receivables/measures/measureWindow';
import { DAYS_CONVENTIONS } from '../../receivables/measures/periods';
import { typedTarget, type MeasuresForm } from '../hooks/useMeasures';
import { usePane } from '../paneContext';
import type { PaneKey } from '../../locales/paneText';
import { Section } from './Section';

const useStyles = makeStyles({
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginInline: 0 },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const FAULTS: Readonly<Record<MeasureUnit, PaneKey>> = {
  days: 'pane.measures.target.number',
  times: 'pane.measures.target.number',
  percent: 'pane.measures.target.percent',
  share: 'pane.measures.target.percent',
  index: 'pane.measures.target.index',
};

interface MeasureSettingsProps {
  readonly form: MeasuresForm;
  readonly disabled: boolean;
}

/** How measures are reckoned and what they should come to; the workbook remembers it. */
export function MeasureSettings(props: MeasureSettingsProps): ReactElement {
  const { form, disabled } = props;
  const { words } = usePane();
  return (
    <Section title={words('pane.measures.title')}>
      <Field label={words('pane.measures.months')}>
        <Select
          value={String(form.months)}
          disabled={disabled}
          onChange={(_, { value }) => {
            form.change({ months: Number(value) });
          }}
        >
          {PERIOD_MONTHS.map((months) => (
            <option key={months} value={String(months)}>
              {words(`pane.measures.months.${String(months)}` as PaneKey)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words('pane.measures.days')}>
        <RadioGroup value={form.days} disabled={disabled}>
          {DAYS_CONVENTIONS.map((days) => (
            <Radio
              key={days}
              value={days}
              label={words(`pane.measures.days.${days}`)}
              onChange={() => {
                form.change({ days });
              }}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words('pane.measures.creditSales')}>
        <RadioGroup value={form.creditSales} disabled={disabled}>
          {CREDIT_SALES.map((creditSales) => (
            <Radio
              key={creditSales}
              value={creditSales}
              label={words(`pane.measures.creditSales.${creditSales}`)}
              onChange={() => {
                form.change({ creditSales });
              }}
            />
          ))}
        </RadioGroup>
      </Field>
      <Targets {...props} />
    </Section>
  );
}

/** Closed until it is asked for, or something in it is wrong. */
function Targets({ form, disabled }: MeasureSettingsProps): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const [toggled, setToggled] = useState(false);
  const faulty = form.choices === undefined;
  const set = MEASURES.filter((id) => typedTarget(id, form.targets[id]) !== 'none').length;
  return (
    <Accordion
      collapsible
      openItems={toggled || faulty ? ['targets'] : []}
      onToggle={(_, { openItems }) => {
        setToggled(openItems.includes('targets'));
      }}
    >
      <AccordionItem value="targets">
        <AccordionHeader className={styles.header}>
          {set === 0
            ? words('pane.measures.targets')
            : words('pane.measures.targets.set', { count: formats.count(set) })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <p className={styles.about}>{words('pane.measures.targets.about')}</p>
          {MEASURES.map((id) => (
            <Target key={id} {...{ id, form, disabled }} />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Target({ id, form, disabled }: MeasureSettingsProps & { readonly id: MeasureId }): ReactElement {
  const { words } = usePane();
  const { unit } = DEFINITIONS[id];
  const entry = form.targets[id] ?? '';
  const faulty = typedTarget(id, entry) === 'fault';
  return (
    <Field
      label={words(`pane.measures.unit.${unit}`, { measure: words(`measure.${id}`) })}
      validationMessage={faulty ? words(FAULTS[unit]) : null}
    >
      <Input
        value={entry}
        inputMode="decimal"
        disabled={disabled}
        onChange={(_, { value }) => {
          form.change({ targets: { ...form.targets, [id]: value } });
        }}
      />
    </Field>
  );
}
