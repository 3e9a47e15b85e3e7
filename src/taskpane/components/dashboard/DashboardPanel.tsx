import { Button, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { ShownFigure } from '../../../excel/glance';
import type { Glance, GlanceCard } from '../../../reports/dashboard/glance';
import type { Dashboard } from '../../hooks/useDashboard';
import { measureFormats } from '../../measureFormats';
import { usePane } from '../../paneContext';
import type { DrillDownOutcome, LedgerState } from '../../paneServices';
import { FigureAnswer } from '../FigureSection';
import { ProblemBar } from '../ProblemBar';
import { Section } from '../Section';
import { ChartSection } from './ChartSection';
import { GroupChoice } from './GroupChoice';
import { HowPanel } from './HowPanel';
import { MeasureCards } from './MeasureCards';
import { RollRates } from './RollRates';

const useStyles = makeStyles({
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface DashboardPanelProps {
  readonly dashboard: Dashboard;
  readonly ledger: LedgerState | undefined;
  /** Whether there is a ledger to work figures out from. */
  readonly ready: boolean;
  readonly disabled: boolean;
  readonly drilled: DrillDownOutcome | undefined;
  readonly onSettings: () => void;
}

/** The dashboard at a glance: what the sheet says, with the items behind it a press away. */
export function DashboardPanel(props: DashboardPanelProps): ReactElement {
  const { dashboard, ledger, ready, disabled, onSettings } = props;
  const { words } = usePane();
  const styles = useStyles();
  const { glance, groups, problem, progress, faulty } = dashboard;
  if (!ready || ledger === undefined) return <p className={styles.words}>{words('pane.dashboard.notYet')}</p>;
  return (
    <>
      <GroupChoice {...{ dashboard, ledger, disabled }} />
      {faulty && (
        <div role="status" className={styles.row}>
          <p className={styles.words}>{words('pane.dashboard.faulty')}</p>
          <Button onClick={onSettings}>{words('pane.dashboard.toSettings')}</Button>
        </div>
      )}
      {progress !== undefined && <Progress dashboard={dashboard} />}
      {problem !== undefined && (
        <ProblemBar problem={problem}>
          <Button onClick={dashboard.again}>{words('pane.dashboard.again')}</Button>
        </ProblemBar>
      )}
      {groups?.grouped.groups.length === 0 && <p className={styles.words}>{words('pane.groups.nothing')}</p>}
      {glance !== undefined && <Shown {...props} glance={glance} />}
    </>
  );
}

function Progress({ dashboard }: Pick<DashboardPanelProps, 'dashboard'>): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { step, percent } = dashboard.progress ?? { step: 'find', percent: 0 };
  const said = words('pane.dashboard.working', { step: words(`pane.step.${step}`) });
  return (
    <>
      <div className={styles.row}>
        <p className={styles.words} role="status">
          {said}
        </p>
        <Button size="small" onClick={dashboard.cancel}>
          {words('pane.cancel')}
        </Button>
      </div>
      <ProgressBar value={percent} max={100} aria-label={said} />
    </>
  );
}

function Shown(props: DashboardPanelProps & { readonly glance: Glance }): ReactElement {
  const { dashboard, glance, disabled, drilled } = props;
  const { words, language } = usePane();
  const [open, setOpen] = useState<GlanceCard['id']>();
  const formats = measureFormats(language, glance.currency);
  const who = groupName(dashboard);
  const drillDown = (figure: ShownFigure): void => {
    setOpen(undefined);
    if (!disabled) dashboard.drillDown(figure);
  };
  return (
    <>
      <Section title={who ?? words('pane.dashboard.title')}>
        <Heading {...props} />
        {drilled !== undefined && <FigureAnswer outcome={drilled} />}
        <MeasureCards
          cards={glance.cards}
          formats={formats}
          onOpen={({ id }) => {
            setOpen(id);
          }}
        />
        {glance.missing.length > 0 && <Missing names={glance.missing} />}
        <Notes notes={glance.notes} />
        <Button disabledFocusable={disabled} onClick={dashboard.write}>
          {words(who === undefined ? 'pane.dashboard.write' : 'pane.groups.write')}
        </Button>
      </Section>
      {glance.charts.map((chart) => (
        <ChartSection key={chart.id} {...{ chart, formats, disabled }} onDrillDown={drillDown} />
      ))}
      {glance.rollRates !== undefined && (
        <RollRates rates={glance.rollRates} {...{ formats, disabled }} onDrillDown={drillDown} />
      )}
      <HowPanel
        card={glance.cards.find(({ id }) => id === open)}
        {...{ glance, who, formats, disabled }}
        onDrillDown={drillDown}
        onClose={() => {
          setOpen(undefined);
        }}
      />
    </>
  );
}

/** Whose figures these are; undefined for those of the whole ledger. */
function groupName({ groups }: Dashboard): string | undefined {
  return groups?.grouped.groups.find(({ key }) => key === groups.key)?.name;
}

function Missing({ names }: { readonly names: readonly string[] }): ReactElement {
  const { words, formats } = usePane();
  return (
    <p className={useStyles().quiet}>{words('pane.dashboard.missing', { measures: formats.list(names) })}</p>
  );
}

function Notes({ notes }: Pick<Glance, 'notes'>): ReactElement {
  const styles = useStyles();
  return (
    <>
      {notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
    </>
  );
}

/** Which period and which money the figures are of. */
function Heading({
  glance,
  dashboard,
  disabled,
}: Pick<DashboardPanelProps, 'dashboard' | 'disabled'> & { readonly glance: Glance }): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const { period, currency, currencies } = glance;
  const days = words('pane.dashboard.period', { from: formats.day(period.from), to: formats.day(period.to) });
  const key = currency === '' ? 'pane.dashboard.period.plain' : 'pane.dashboard.period.about';
  return (
    <>
      <p className={styles.quiet}>{words(key, { period: days, currency })}</p>
      {currencies.length > 1 && (
        <Field label={words('pane.dashboard.currency')}>
          <Select
            value={currency}
            disabled={disabled}
            onChange={(_, { value }) => {
              dashboard.chooseCurrency(value);
            }}
          >
            {currencies.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
