import type { GlanceRollRates } from '../../reports/dashboard/glanceRollRates';
import { GLANCE } from './glanceSample';

/** Two months, the earlier of them stored; the means are (0.4 + 0.5) / 2 and 0.5. */
export const ROLL_RATES: GlanceRollRates = {
  title: 'Roll rates',
  rule: 'Amount in the next bucket a month later ÷ amount in the bucket.',
  steps: [
    { name: 'Not due → 1–30', mean: 0.45, toLast: 0.225 },
    { name: '1–30 → 31+', mean: 0.5, toLast: 0.5 },
  ],
  months: [
    {
      name: '2026-05 to 2026-06',
      steps: [
        {
          from: 100,
          to: 40,
          rate: 0.4,
          capped: false,
          toFigure: { currency: 'CNY', on: GLANCE.asOf, bucket: 1 },
        },
        { from: 0, to: 0, capped: false },
      ],
    },
    {
      name: '2026-04 to 2026-05',
      steps: [
        { from: 60, to: 30, rate: 0.5, capped: false },
        { from: 10, to: 5, rate: 0.5, capped: false },
      ],
    },
  ],
  customers: {
    from: '2026-05-31',
    to: '2026-06-30',
    lines: [
      {
        name: '0002 Beta',
        owed: 200,
        rolled: 150,
        figure: { currency: 'CNY', customer: { number: '0002', name: 'Beta' } },
      },
      { name: 'Gone', owed: 80, rolled: 20 },
    ],
  },
};
