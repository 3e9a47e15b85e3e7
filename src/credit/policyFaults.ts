import { Problem } from '../locales/problem';
import { FACTOR_NAMES, type CreditPolicy, type Grade } from './policy';
import { RECORD_MONTHS } from './tradingRecord';

/** What keeps a policy from being used, and the setting that it is about: `['factors', 'trend', 'weight']`. */
export interface PolicyFault {
  readonly at: readonly (string | number)[];
  readonly problem: Problem;
}

/** The least and most that a setting can be, and whether it counts something. */
type Bounds = readonly [least: number, most: number, kind?: 'whole'];

const MOST = 1e9;
/** Groups of plain numbers. */
const BOUNDS = {
  history: {
    leastItems: [1, 1000, 'whole'],
    fullConfidenceItems: [1, 1000, 'whole'],
    leastTrendItems: [1, 1000, 'whole'],
    leastOpenItems: [1, 1000, 'whole'],
  },
  trading: {
    leastMonths: [1, RECORD_MONTHS, 'whole'],
    fullConfidenceMonths: [1, RECORD_MONTHS, 'whole'],
    leastDocuments: [1, 1000, 'whole'],
  },
  stale: { statementMonths: [1, 120], ratingMonths: [1, 120] },
  limits: {
    equityShare: [0, 1],
    purchaseMonths: [1, RECORD_MONTHS, 'whole'],
    digits: [1, 15, 'whole'],
    watch: [0, 10],
    stop: [0, 10],
  },
  alerts: {
    gradesDown: [1, 100, 'whole'],
    scoreDown: [0, 100],
    slowerDays: [0, 1000],
    expiringDays: [0, 1000, 'whole'],
    reviewDays: [0, 1000, 'whole'],
  },
} as const satisfies { readonly [Group in keyof CreditPolicy]?: Record<keyof CreditPolicy[Group], Bounds> };

const GRADE_BOUNDS = {
  from: [0, 100],
  termsDays: [0, 3650, 'whole'],
  limitMonths: [0, 120],
  reviewMonths: [1, 120, 'whole'],
} as const satisfies Record<keyof Omit<Grade, 'name'>, Bounds>;

function boundsFault(at: PolicyFault['at'], value: number, bounds: Bounds): PolicyFault[] {
  const [least, most, kind] = bounds;
  if (value >= least && value <= most && (kind !== 'whole' || Number.isInteger(value))) return [];
  const code = kind === 'whole' ? 'creditWholeNumber' : 'creditNumber';
  return [{ at, problem: new Problem(code, { least, most }) }];
}

function weightFault(at: PolicyFault['at'], weight: number): PolicyFault[] {
  return weight >= 0 && weight <= MOST ? [] : [{ at, problem: new Problem('creditWeight') }];
}

function factorFaults({ factors, newcomer }: CreditPolicy): PolicyFault[] {
  const faults = FACTOR_NAMES.flatMap((name): PolicyFault[] => {
    const { weight, none, full } = factors[name];
    const works = Number.isFinite(none) && Number.isFinite(full) && none !== full;
    return [
      ...weightFault(['factors', name, 'weight'], weight),
      ...(works ? [] : [{ at: ['factors', name, 'full'], problem: new Problem('creditScale') }]),
    ];
  });
  const weighed = FACTOR_NAMES.some((name) => factors[name].weight > 0);
  return [
    ...faults,
    ...(weighed ? [] : [{ at: ['factors'], problem: new Problem('creditNoWeight') }]),
    ...Object.entries(newcomer.weights).flatMap(([name, weight]) =>
      weightFault(['newcomer', 'weights', name], weight),
    ),
    ...boundsFault(['newcomer', 'leastShare'], newcomer.leastShare, [0, 1]),
    ...boundsFault(['newcomer', 'mostConfidence'], newcomer.mostConfidence, [0, 1]),
  ];
}

function gradeFaults({ grades }: CreditPolicy): PolicyFault[] {
  if (grades.length === 0) return [{ at: ['grades'], problem: new Problem('creditNoGrade') }];
  return grades.flatMap((grade, at): PolicyFault[] => {
    const faults = (Object.keys(GRADE_BOUNDS) as (keyof typeof GRADE_BOUNDS)[]).flatMap((field) =>
      boundsFault(['grades', at, field], grade[field], GRADE_BOUNDS[field]),
    );
    const name = grade.name.trim();
    const above = grades[at - 1];
    if (name === '' || grades.findIndex((one) => one.name.trim() === name) !== at)
      faults.push({ at: ['grades', at, 'name'], problem: new Problem('creditGradeName') });
    if (above && !(grade.from < above.from)) {
      const details = { grade: grade.name, above: above.name, from: above.from };
      faults.push({ at: ['grades', at, 'from'], problem: new Problem('creditGradeOrder', details) });
    }
    if (at === grades.length - 1 && grade.from !== 0) {
      const problem = new Problem('creditGradeLast', { grade: grade.name });
      faults.push({ at: ['grades', at, 'from'], problem });
    }
    return faults;
  });
}

/** Everything that is wrong with a policy, in the order of its settings; a policy without faults can be used. */
export function policyFaults(policy: CreditPolicy): readonly PolicyFault[] {
  const groups = Object.entries(BOUNDS).flatMap(([group, settings]) => {
    const values = policy[group as keyof typeof BOUNDS] as Readonly<Record<string, number>>;
    return Object.entries<Bounds>(settings).flatMap(([setting, bounds]) =>
      boundsFault([group, setting], values[setting] ?? Number.NaN, bounds),
    );
  });
  const ratings = Object.entries(policy.rating.own).flatMap(([rating, points]) =>
    boundsFault(['rating', 'own', rating], points, [0, 100]),
  );
  const { watch, stop } = policy.limits;
  const crossed: PolicyFault[] =
    watch > stop ? [{ at: ['limits', 'watch'], problem: new Problem('creditWatchStop') }] : [];
  return [...factorFaults(policy), ...groups, ...crossed, ...ratings, ...gradeFaults(policy)];
}
