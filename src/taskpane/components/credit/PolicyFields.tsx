import { Button, Field, Input, Select, Switch } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { FAMILIES, RATING_SCALES, type Family, type FactorName } from '../../../credit/policy';
import type { PolicyPath } from '../../../credit/policyChanges';
import { PRESETS } from '../../../credit/presets';
import { factorLabel } from '../../../credit/words';
import { isShare, settingWords } from '../../../reports/credit/settingWords';
import type { PolicyDraft } from '../../hooks/usePolicyDraft';
import { usePane } from '../../paneContext';
import { presetOf } from './policyDraft';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';

interface PolicyPartProps {
  readonly draft: PolicyDraft;
  readonly disabled: boolean;
}

interface SettingProps extends PolicyPartProps {
  readonly at: PolicyPath;
  /** What the setting is called in full when left out. */
  readonly label?: string;
}

/** The box of a setting, with what is wrong beside it. */
function Setting({ draft, disabled, at, label }: SettingProps): ReactElement {
  const { language } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const name = label ?? settingWords(at, draft.policy, language);
  const fault = draft.faultOf(at)?.words(language);
  return (
    <Field
      label={isShare(at) ? words('credit.policy.percent', { name }) : name}
      validationMessage={fault === undefined ? null : `${fault.message} ${fault.remedy}`}
    >
      <Input
        className={styles.narrow}
        input={{ className: styles.narrow }}
        value={draft.textOf(at)}
        disabled={disabled}
        inputMode={at.at(-1) === 'name' ? 'text' : 'decimal'}
        onChange={(_, { value }) => {
          draft.type(at, value);
        }}
      />
    </Field>
  );
}

/** What is judged and how much it weighs. */
export function WeightFields(props: PolicyPartProps): ReactElement {
  const { draft, disabled } = props;
  const { language } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const [more, setMore] = useState(false);
  const fault = draft.faultOf(['factors'])?.words(language);
  return (
    <>
      <Field label={words('credit.policy.preset')} hint={words('credit.policy.preset.about')}>
        <Select
          value={presetOf(draft.policy) ?? 'own'}
          disabled={disabled}
          onChange={(_, { value }) => {
            const preset = PRESETS.find((one) => one === value);
            if (preset !== undefined) draft.takePreset(preset);
          }}
        >
          {PRESETS.map((preset) => (
            <option key={preset} value={preset}>
              {words(`credit.preset.${preset}`)}
            </option>
          ))}
          <option value="own">{words('credit.preset.own')}</option>
        </Select>
      </Field>
      {fault !== undefined && <p role="alert">{`${fault.message} ${fault.remedy}`}</p>}
      <Switch
        label={words('credit.policy.scales')}
        checked={more}
        onChange={(_, { checked }) => {
          setMore(checked);
        }}
      />
      {(Object.keys(FAMILIES) as Family[]).map((family) => (
        <div key={family} role="group" aria-label={words(`credit.family.${family}`)} className={styles.stack}>
          <h4 className={styles.subtitle}>{words(`credit.family.${family}`)}</h4>
          <div className={more ? styles.stack : styles.pair}>
            {FAMILIES[family].map((factor) => (
              <FactorFields key={factor} {...props} {...{ factor, more }} />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}

interface FactorFieldsProps extends PolicyPartProps {
  readonly factor: FactorName;
  readonly more: boolean;
}

function FactorFields({ factor, more, ...part }: FactorFieldsProps): ReactElement {
  const { language } = usePane();
  const styles = useCreditStyles();
  const at = ['factors', factor];
  if (!more) {
    const label = factorLabel(factor, part.draft.policy, language);
    return <Setting {...part} at={[...at, 'weight']} label={label} />;
  }
  return (
    <div className={styles.pair}>
      {['weight', 'name', 'none', 'full'].map((field) => (
        <Setting key={field} {...part} at={[...at, field]} />
      ))}
    </div>
  );
}

const GRADE_FIELDS = ['name', 'from', 'termsDays', 'limitMonths', 'reviewMonths'] as const;

/** The grades, best first, and what each gives. */
export function GradeFields(props: PolicyPartProps): ReactElement {
  const { draft, disabled } = props;
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { grades } = draft.policy;
  return (
    <>
      {grades.map(({ name }, at) => (
        // A grade's name is being typed: only its place tells it.
        <div
          key={at}
          role="group"
          aria-label={words('credit.grade', { grade: name })}
          className={styles.stack}
        >
          <div className={styles.pair}>
            {GRADE_FIELDS.map((field) => (
              <Setting
                key={field}
                {...props}
                at={['grades', at, field]}
                label={words(`creditSetting.grades.${field}`)}
              />
            ))}
          </div>
          {grades.length > 1 && (
            <div className={styles.row}>
              <Button
                size="small"
                disabledFocusable={disabled || draft.faulty}
                onClick={() => {
                  draft.removeGrade(at);
                }}
              >
                {words('credit.policy.removeGrade', { grade: name })}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div className={styles.row}>
        <Button size="small" disabledFocusable={disabled || draft.faulty} onClick={draft.addGrade}>
          {words('credit.policy.addGrade')}
        </Button>
      </div>
    </>
  );
}

const LIMITS: readonly PolicyPath[] = [
  ['limits', 'watch'],
  ['limits', 'stop'],
  ['limits', 'purchaseMonths'],
  ['limits', 'equityShare'],
  ['limits', 'digits'],
];
const ALERTS: readonly PolicyPath[] = [
  ['alerts', 'gradesDown'],
  ['alerts', 'scoreDown'],
  ['alerts', 'slowerDays'],
  ['alerts', 'expiringDays'],
  ['alerts', 'reviewDays'],
];
const DATA: readonly PolicyPath[] = [
  ['history', 'leastItems'],
  ['history', 'fullConfidenceItems'],
  ['history', 'leastTrendItems'],
  ['trading', 'leastMonths'],
  ['trading', 'fullConfidenceMonths'],
  ['stale', 'statementMonths'],
  ['stale', 'ratingMonths'],
  ['newcomer', 'leastShare'],
  ['newcomer', 'mostConfidence'],
];

function Settings({
  paths,
  ...part
}: PolicyPartProps & { readonly paths: readonly PolicyPath[] }): ReactElement {
  return (
    <>
      {paths.map((at) => (
        <Setting key={at.join('.')} {...part} at={at} />
      ))}
    </>
  );
}

/** Limits, watch and stop. */
export function LimitFields(props: PolicyPartProps): ReactElement {
  return <Settings {...props} paths={LIMITS} />;
}

export function AlertFields(props: PolicyPartProps): ReactElement {
  return <Settings {...props} paths={ALERTS} />;
}

/** How much data a score needs, what a new customer is judged by, and how ratings are read. */
export function DataFields(props: PolicyPartProps): ReactElement {
  const { draft, disabled } = props;
  const { language } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const scale: PolicyPath = ['rating', 'scale'];
  return (
    <>
      <Settings {...props} paths={DATA} />
      <Field label={settingWords(scale, draft.policy, language)}>
        <Select
          value={draft.textOf(scale)}
          disabled={disabled}
          onChange={(_, { value }) => {
            draft.type(scale, value);
          }}
        >
          {RATING_SCALES.map((one) => (
            <option key={one} value={one}>
              {words(`credit.scale.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <h4 className={styles.subtitle}>{words('credit.policy.newcomer')}</h4>
      <div className={styles.pair}>
        {Object.keys(draft.policy.newcomer.weights).map((name) => (
          <Setting
            key={name}
            {...props}
            at={['newcomer', 'weights', name]}
            label={factorLabel(name as FactorName, draft.policy, language)}
          />
        ))}
      </div>
    </>
  );
}
