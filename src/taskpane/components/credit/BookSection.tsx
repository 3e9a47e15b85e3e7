import { Button, Link } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';

import { LIMIT_STATES } from '../../../credit/limit/exposure';
import type { CreditGlance } from '../../../excel/credit/creditGlance';
import type { BookPart } from '../../../reports/credit/bookSummary';
import { usePane } from '../../paneContext';
import { FactList } from '../FactList';
import { Section } from '../Section';
import { byExposure, type BookPick } from './bookParts';
import { useCreditStyles } from './creditStyles';
import { customerName, useCreditWords, useMoneyLine } from './creditWords';

/** More than anybody reads in a pane; the reports have all. */
const MOST_LISTED = 20;

interface BookSectionProps {
  readonly glance: CreditGlance;
  readonly disabled: boolean;
  readonly onCustomer: (customer: number) => void;
  readonly onAgain: () => void;
}

/** The book in a few figures; each leads to its customers. */
export function BookSection({ glance, disabled, onCustomer, onAgain }: BookSectionProps): ReactElement {
  const { formats, words: paneWords } = usePane();
  const words = useCreditWords();
  const money = useMoneyLine();
  const styles = useCreditStyles();
  const [pick, setPick] = useState<BookPick>();
  const { summary } = glance;
  const choose = (next: BookPick): void => {
    setPick((before) => (JSON.stringify(before) === JSON.stringify(next) ? undefined : next));
  };
  const again = (
    <Button size="small" disabledFocusable={disabled} onClick={onAgain}>
      {words('credit.again')}
    </Button>
  );
  return (
    <Section title={words('credit.book.title')} action={again}>
      <FactList
        facts={[
          { name: words('credit.book.asOf'), value: formats.day(glance.asOf) },
          { name: words('credit.book.customers'), value: formats.count(summary.customers) },
          { name: words('credit.book.exposure'), value: money(summary.exposure) },
          {
            name: words('credit.book.mean'),
            value: summary.meanScore === undefined ? '–' : summary.meanScore.toFixed(1),
          },
        ]}
      />
      <Parts title={words('credit.book.byGrade')} whole={summary}>
        {summary.grades.map(({ grade, ...part }, at) => (
          <PartLine
            key={grade}
            {...{ part, whole: summary, pick, choose }}
            name={words('credit.grade', { grade })}
            own={{ grade: at }}
          />
        ))}
        {summary.unscored.map(({ why, ...part }) => (
          <PartLine
            key={why}
            {...{ part, whole: summary, pick, choose }}
            name={words(`credit.noScore.short.${why}`)}
            own={{ why }}
          />
        ))}
      </Parts>
      <Parts title={words('credit.book.byState')} whole={summary}>
        {LIMIT_STATES.map((state) => (
          <PartLine
            key={state}
            {...{ whole: summary, pick, choose }}
            part={summary.states[state]}
            name={paneWords(`creditReports.state.${state}`)}
            own={{ state }}
          />
        ))}
      </Parts>
      {pick !== undefined && (
        <div className={styles.stack} role="status">
          <Listed {...{ glance, pick, onCustomer }} />
        </div>
      )}
    </Section>
  );
}

interface PartsProps {
  readonly title: string;
  readonly whole: BookPart;
  readonly children: ReactNode;
}

function Parts({ title, children }: PartsProps): ReactElement {
  const words = useCreditWords();
  const styles = useCreditStyles();
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={title}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={styles.left}>
              {title}
            </th>
            <td aria-hidden />
            <th scope="col" className={styles.right}>
              {words('credit.book.count')}
            </th>
            <th scope="col" className={styles.right}>
              {words('credit.exposure')}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface PartLineProps {
  readonly name: string;
  readonly part: BookPart;
  readonly whole: BookPart;
  readonly own: BookPick;
  readonly pick: BookPick | undefined;
  readonly choose: (pick: BookPick) => void;
}

function PartLine({ name, part, whole, own, pick, choose }: PartLineProps): ReactElement {
  const { formats } = usePane();
  const money = useMoneyLine();
  const styles = useCreditStyles();
  const { customers } = part;
  const width = `${String((100 * customers) / Math.max(1, whole.customers))}%`;
  const pressed = JSON.stringify(own) === JSON.stringify(pick);
  return (
    <tr>
      <th scope="row" className={styles.left}>
        {customers === 0 ? (
          name
        ) : (
          <Link
            as="button"
            className={styles.link}
            aria-pressed={pressed}
            onClick={() => {
              choose(own);
            }}
          >
            {name}
          </Link>
        )}
      </th>
      <td aria-hidden className={styles.barCell}>
        {customers > 0 && <div className={styles.bar} style={{ width }} />}
      </td>
      <td className={styles.right}>{formats.count(customers)}</td>
      <td className={styles.right}>{money(part.exposure)}</td>
    </tr>
  );
}

interface ListedProps extends Pick<BookSectionProps, 'glance' | 'onCustomer'> {
  readonly pick: BookPick;
}

/** The customers of a part, the largest first. */
function Listed({ glance, pick, onCustomer }: ListedProps): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const money = useMoneyLine();
  const styles = useCreditStyles();
  const listed = byExposure(glance, pick);
  const shown = listed.slice(0, MOST_LISTED);
  return (
    <>
      <h3 className={styles.subtitle}>
        {words('credit.book.listed', {
          shown: formats.count(shown.length),
          count: formats.count(listed.length),
        })}
      </h3>
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={styles.left}>
              {words('credit.customer')}
            </th>
            <th scope="col" className={styles.right}>
              {words('credit.score')}
            </th>
            <th scope="col" className={styles.right}>
              {words('credit.exposure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ customer, score, exposure }) => {
            const one = glance.customers[customer];
            return (
              <tr key={customer}>
                <th scope="row" className={styles.left}>
                  <Link
                    as="button"
                    className={styles.link}
                    onClick={() => {
                      onCustomer(customer);
                    }}
                  >
                    {one === undefined ? '' : customerName(one)}
                  </Link>
                </th>
                <td className={styles.right}>{score.score === null ? '–' : score.score.toFixed(1)}</td>
                <td className={styles.right}>
                  {money([{ currency: exposure.currency, amount: exposure.total }])}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
