import fc from 'fast-check';
import { FACTOR_NAMES, pointsOf, type CreditPolicy } from './policy';
import { policyFaults } from './policyFaults';
import { DEFAULT_POLICY, PRESETS, presetPolicy } from './presets';
import { readPolicy } from './readPolicy';

function stored(policy: unknown): unknown {
  return JSON.parse(JSON.stringify(policy));
}

function codesOf(policy: CreditPolicy): readonly (readonly [string, string])[] {
  return policyFaults(policy).map(({ at, problem }) => [at.join('.'), problem.code]);
}

function withFactor(name: 'trend', rule: Partial<CreditPolicy['factors']['trend']>): CreditPolicy {
  const { factors } = DEFAULT_POLICY;
  return { ...DEFAULT_POLICY, factors: { ...factors, [name]: { ...factors[name], ...rule } } };
}

describe.each(PRESETS)('preset %s', (preset) => {
  const policy = presetPolicy(preset);

  test('is a policy without faults whose weights come to 100', () => {
    expect(policyFaults(policy)).toEqual([]);
    expect(FACTOR_NAMES.reduce((sum, name) => sum + policy.factors[name].weight, 0)).toBe(100);
  });

  test('comes back from the workbook as it was saved', () => {
    expect(readPolicy(stored(policy))).toEqual({ policy });
  });
});

describe('a stored policy', () => {
  test('that is missing is the default', () => {
    expect(readPolicy(undefined)).toEqual({ policy: DEFAULT_POLICY });
  });

  test('of a newer version is not used and says so', () => {
    const { policy, problem } = readPolicy({ ...DEFAULT_POLICY, version: 2 });
    expect(policy).toBe(DEFAULT_POLICY);
    expect(problem?.code).toBe('creditPolicyNewer');
  });

  test.each([
    ['a text', 'A,B,C'],
    ['a list', [1, 2]],
    ['without factors', { ...DEFAULT_POLICY, factors: undefined }],
    ['with a weight as text', { ...DEFAULT_POLICY, factors: { trend: { weight: '10', none: 30, full: 0 } } }],
    ['with grades that are no list', { ...DEFAULT_POLICY, grades: { name: 'A' } }],
    ['with a scale of ratings that is not known', { ...DEFAULT_POLICY, rating: { scale: 'stars' } }],
    ['that breaks a rule', withFactor('trend', { weight: -1 })],
  ])('%s is not used in parts', (_, value) => {
    const { policy, problem } = readPolicy(stored(value));
    expect(policy).toBe(DEFAULT_POLICY);
    expect(problem?.code).toBe('creditPolicyDamaged');
  });

  test('never throws, whatever the setting holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(policyFaults(readPolicy(value).policy)).toEqual([]);
      }),
    );
  });

  test('gives a factor that it does not know yet no weight, and keeps names', () => {
    const { trend, ...factors } = withFactor('trend', { name: 'Tempo' }).factors;
    const { policy } = readPolicy(stored({ ...DEFAULT_POLICY, factors }));
    expect(policy.factors.trend.weight).toBe(0);
    expect(policy.factors.lateShare.weight).toBe(25);
    const kept = readPolicy(stored({ ...DEFAULT_POLICY, factors: { ...factors, trend } }));
    expect(kept.policy.factors.trend.name).toBe('Tempo');
  });
});

describe('the faults of a policy', () => {
  test.each<[string, CreditPolicy, readonly (readonly [string, string])[]]>([
    ['weight below zero', withFactor('trend', { weight: -1 }), [['factors.trend.weight', 'creditWeight']]],
    ['flat scale', withFactor('trend', { none: 5, full: 5 }), [['factors.trend.full', 'creditScale']]],
    [
      'no weight at all',
      {
        ...DEFAULT_POLICY,
        factors: Object.fromEntries(
          FACTOR_NAMES.map((name) => [name, { weight: 0, none: 0, full: 1 }]),
        ) as CreditPolicy['factors'],
      },
      [['factors', 'creditNoWeight']],
    ],
    ['no grades', { ...DEFAULT_POLICY, grades: [] }, [['grades', 'creditNoGrade']]],
    [
      'grades not from best to worst, twice the same name, no end at 0',
      {
        ...DEFAULT_POLICY,
        grades: [
          { name: 'Gold', from: 60, termsDays: 60, limitMonths: 3, reviewMonths: 12 },
          { name: 'Gold', from: 70, termsDays: 30, limitMonths: 1, reviewMonths: 6 },
        ],
      },
      [
        ['grades.1.name', 'creditGradeName'],
        ['grades.1.from', 'creditGradeOrder'],
        ['grades.1.from', 'creditGradeLast'],
      ],
    ],
    [
      'watched only above the stop, averages over no month',
      {
        ...DEFAULT_POLICY,
        limits: { equityShare: 0.1, purchaseMonths: 0.5, digits: 2, watch: 1.1, stop: 1 },
      },
      [
        ['limits.purchaseMonths', 'creditWholeNumber'],
        ['limits.watch', 'creditWatchStop'],
      ],
    ],
  ])('%s', (_, policy, expected) => {
    expect(codesOf(policy)).toEqual(expected);
  });

  test('have words in both languages', () => {
    const grades = DEFAULT_POLICY.grades.map((grade, at) => (at === 1 ? { ...grade, from: 90 } : grade));
    const [fault] = policyFaults({ ...DEFAULT_POLICY, grades });
    expect(fault?.problem.words('en-US').message).toBe(
      'Grade B does not begin below grade A, which begins at 85.',
    );
    expect(fault?.problem.words('zh-CN').message).toBe('等级 B 的最低分不低于等级 A 的最低分（85）。');
  });
});

test.each([
  [0, 30, 0, 100],
  [15, 30, 0, 50],
  [30, 30, 0, 0],
  [-5, 30, 0, 100],
  [45, 30, 0, 0],
  [12, 0, 24, 50],
  [-0.025, -0.05, 0.1, 100 / 6],
])('%d on a scale from %d to %d earns %d points', (value, none, full, points) => {
  expect(pointsOf(value, { none, full })).toBeCloseTo(points, 10);
});
