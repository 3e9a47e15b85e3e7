import type { Found, Watched } from './alerts';
import { dayWords, oneDecimal } from './alertWords';

/** A grade or a score that fell since the earlier day. */
export function scoreAlerts({ book: { policy }, credit, from, before }: Watched): readonly Found[] {
  const { score: now, exposure } = credit;
  if (now.score === null || before?.score === undefined) return [];
  const { grades, alerts } = policy;
  const was = grades.findIndex(({ name }) => name === before.grade);
  const steps = was === -1 ? 0 : now.gradeAt - was;
  const common = { since: from, atStake: exposure.total };
  const values = {
    from: before.grade,
    to: now.grade.name,
    before: oneDecimal(before.score),
    now: now.score,
    day: dayWords(from),
  };
  if (steps > 0 && steps >= alerts.gradesDown) {
    const isGrave = steps > 1 || now.gradeAt === grades.length - 1;
    const words = { key: 'creditAlert.says.gradeFell', values } as const;
    // Without an exposure nothing is lost yet.
    const severity = exposure.total <= 0 ? 'low' : isGrave ? 'high' : 'medium';
    return [{ ...common, kind: 'gradeFell', severity, words }];
  }
  const points = oneDecimal(before.score - now.score);
  if (points <= 0 || points < alerts.scoreDown) return [];
  const words = { key: 'creditAlert.says.scoreFell', values: { ...values, points } } as const;
  return [{ ...common, kind: 'scoreFell', severity: exposure.total <= 0 ? 'low' : 'medium', words }];
}
