import { Button, ProgressBar } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { CreditGlance } from '../../../excel/credit/creditGlance';
import type { ReportRequest } from '../../../reports/reportRequest';
import { useCredit, type CreditView } from '../../hooks/useCredit';
import { ledgerChoice } from '../../hooks/usePaneActions';
import type { PaneState } from '../../hooks/usePaneState';
import { useStoredWord } from '../../hooks/useStoredWord';
import { usePane } from '../../paneContext';
import type { StoreOutcome } from '../../paneServices';
import { FigureAnswer } from '../FigureSection';
import { ProblemBar } from '../ProblemBar';
import { BacktestSection } from './BacktestSection';
import { BookSection } from './BookSection';
import { CustomerSection } from './CustomerSection';
import { DecisionForm } from './DecisionForm';
import { FileSection } from './FileSection';
import { MonitorSection } from './MonitorSection';
import { OrderSection } from './OrderSection';
import { PolicySection } from './PolicySection';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';

export interface CreditPanelProps extends Pick<
  PaneState,
  'control' | 'settings' | 'measures' | 'job' | 'errand'
> {
  /** Whether it is what the pane shows. */
  readonly open: boolean;
  readonly disabled: boolean;
}

/** Credit in the pane: the book, one customer, an order, the policy, the credit file, and how good the scores are. */
export function CreditPanel(props: CreditPanelProps): ReactElement {
  const { open, control, settings, job } = props;
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { ledger, problem: ledgerProblem } = control;
  const choice = ledgerChoice(control, settings.asOfDay);
  const readable = ledger !== undefined && ledgerProblem === undefined && ledger.problem === undefined;
  const view = useCredit(open && readable && job.phase === 'idle' ? choice : undefined, ledger);
  if (!readable) return <p className={styles.words}>{words('credit.notYet')}</p>;
  const { shown, problem, progress } = view;
  return (
    <>
      {progress !== undefined && <Progress view={view} />}
      {problem !== undefined && (
        <ProblemBar problem={problem}>
          <Button onClick={view.again}>{words('credit.again')}</Button>
        </ProblemBar>
      )}
      {shown !== undefined && <Shown {...props} {...{ view, glance: shown }} />}
    </>
  );
}

function Progress({ view }: { readonly view: CreditView }): ReactElement {
  const { words: paneWords } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { step, percent } = view.progress ?? { step: 'find', percent: 0 };
  const said = words('credit.working', { step: paneWords(`pane.step.${step}`) });
  return (
    <>
      <div className={styles.row}>
        <p className={styles.words} role="status">
          {said}
        </p>
        <Button size="small" onClick={view.cancel}>
          {words('credit.cancel')}
        </Button>
      </div>
      <ProgressBar value={percent} max={100} aria-label={said} />
    </>
  );
}

interface ShownProps extends CreditPanelProps {
  readonly view: CreditView;
  readonly glance: CreditGlance;
}

/** What can be asked of the workbook with a book in sight. */
function useCreditActions(props: ShownProps): {
  readonly write: (request: ReportRequest) => void;
  readonly items: (customer: number) => void;
  /** Adds the assessments of the day to the credit history, then tells. */
  readonly store: (told: (outcome: StoreOutcome) => void) => void;
} {
  const { control, settings, measures, job, errand, glance } = props;
  const { services, language } = usePane();
  const { basis } = settings;
  const choice = ledgerChoice(control, settings.asOfDay);
  return {
    write: (request) => {
      if (choice === undefined || basis === undefined) return;
      errand.dismissProblem();
      job.start(async (handle) => ({
        reports: await services.generate({ ...choice, basis, requests: [request], language }, handle),
      }));
    },
    store: (told) => {
      if (choice === undefined) return;
      errand.dismissProblem();
      job.start(async (handle) => {
        told(await services.credit.store({ ...choice, language }, handle));
        // What the aging history says of itself is another matter.
        return {};
      });
    },
    items: (customer) => {
      const one = glance.customers[customer];
      const { choices } = measures;
      if (choice === undefined || basis === undefined || choices === undefined || one === undefined) return;
      const { number, name } = one;
      errand.dismissProblem();
      job.start(async (handle) => ({
        drillDown: await services.drillDownFigure(
          { ...choice, basis, dashboard: { report: 'dashboard', measures: choices }, language },
          { figure: { customer: { number, name } } },
          handle,
        ),
      }));
    },
  };
}

function Shown(props: ShownProps): ReactElement {
  const { glance, view, job, errand } = props;
  const { services, language } = usePane();
  const [who, setWho] = useStoredWord('credit.who');
  const [customer, setCustomer] = useState<string>();
  const { write, items, store } = useCreditActions(props);
  const [stored, setStored] = useState<StoreOutcome>();
  const disabled = props.disabled || view.progress !== undefined;
  // By key: another reading of the ledger may have the customers in another order.
  const at = glance.customers.findIndex(({ key }) => key === customer);
  const chosen = at === -1 ? undefined : at;
  const choose = (next: number): void => {
    setCustomer(glance.customers[next]?.key);
  };
  const one = glance.customers[at];
  const credit = glance.book.customers[at];
  const { credit: service } = services;
  return (
    <>
      {glance.problems.map((problem) => (
        <ProblemBar key={problem.code} problem={problem} />
      ))}
      {job.result.drillDown !== undefined && <FigureAnswer outcome={job.result.drillDown} />}
      <BookSection {...{ glance, disabled }} onCustomer={choose} onAgain={view.again} />
      <CustomerSection
        {...{ glance, chosen, disabled }}
        onChoose={choose}
        onFile={(found) => {
          const { key } = glance.customers[found] ?? { key: '' };
          write({ report: 'creditFile', customer: key });
        }}
        onItems={items}
      >
        {one !== undefined && credit?.entry !== undefined && (
          <DecisionForm
            key={one.key}
            {...{ credit, who, disabled }}
            onWho={setWho}
            onDecide={(decision, reasoned, done) => {
              const { asOf, customers } = glance;
              const request = { customer: one, customers, decision, asOf, language };
              errand.run(service.decide(request, reasoned), () => {
                done();
                view.again();
              });
            }}
          />
        )}
      </CustomerSection>
      <OrderSection {...{ glance, chosen, disabled }} onChoose={choose} />
      <Kept {...props} {...{ disabled, who }} onWho={setWho} />
      <MonitorSection
        {...{ glance, disabled }}
        stored={stored}
        onStore={() => {
          store(setStored);
        }}
        onWrite={(report) => {
          write({ report });
        }}
      />
      <BacktestSection
        {...{ glance, disabled }}
        onWrite={() => {
          write({ report: 'creditBacktest' });
        }}
      />
    </>
  );
}

interface KeptProps extends ShownProps {
  readonly who: string;
  readonly onWho: (who: string) => void;
}

/** What the workbook keeps about credit: the policy and the credit file. */
function Kept({ glance, view, control, errand, disabled, who, onWho }: KeptProps): ReactElement {
  const { services, language } = usePane();
  const { credit: service } = services;
  return (
    <>
      <PolicySection
        {...{ glance, who, disabled }}
        onWho={onWho}
        onSave={(policy, reasoned, done) => {
          errand.run(service.savePolicy(policy, reasoned, language), (changes) => {
            done(changes);
            view.again();
          });
        }}
      />
      <FileSection
        {...{ glance, disabled }}
        sheets={control.ledger?.sheets ?? []}
        onChoose={(sheet) => {
          errand.run(service.chooseFile(sheet === undefined ? undefined : { sheet }), view.again);
        }}
        onCreate={() => {
          errand.run(service.createFile(glance.customers, language), view.again);
        }}
        onAddMissing={() => {
          errand.run(service.addMissing(glance.customers, language), view.again);
        }}
      />
    </>
  );
}
