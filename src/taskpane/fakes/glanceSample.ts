import type { Glance } from '../../reports/dashboard/glance';
import { day } from './FakeServices';

/** 750 open of which 650 overdue; sales of 430 in 91 days: a DSO of 750 / 430 x 91. */
export const GLANCE: Glance = {
  asOf: day('2026-06-30'),
  currency: 'CNY',
  currencies: ['CNY', 'USD'],
  period: { from: day('2026-04-01'), to: day('2026-06-30'), days: 91 },
  settings: { months: 3, days: 'calendar', creditSales: 'net' },
  hasHistory: true,
  cards: [
    {
      id: 'dso',
      name: 'DSO',
      about: 'How many days of credit sales stand in receivables.',
      formula: 'Receivables at the end ÷ Credit sales × Days in the period',
      unit: 'days',
      better: 'lower',
      result: { value: (750 / 430) * 91 },
      previous: { value: 90, change: (750 / 430) * 91 - 90, tone: 'worse' },
      lastYear: { value: 200, change: (750 / 430) * 91 - 200, tone: 'better' },
      target: { value: 45, change: (750 / 430) * 91 - 45, tone: 'worse' },
      inputs: [
        {
          name: 'end',
          label: 'Receivables at the end',
          value: 750,
          unit: 'money',
          source: 'Open items on 2026-06-30',
          figure: { currency: 'CNY', on: day('2026-06-30') },
        },
        { name: 'creditSales', label: 'Credit sales', value: 430, unit: 'money', source: 'Invoiced' },
      ],
      alternatives: [
        { name: 'on the average balance', result: { value: 120 } },
        { name: 'by countback', result: { why: 'historyTooShort' } },
      ],
    },
    {
      id: 'atRiskRate',
      name: 'At-risk rate',
      unit: 'share',
      better: 'lower',
      result: { why: 'tooEarly' },
      inputs: [],
      alternatives: [],
    },
  ],
  missing: [],
  notes: [],
  charts: [
    {
      id: 'aging',
      kind: 'stack',
      title: 'Receivables by bucket',
      about: 'The balance at the end of each month.',
      head: 'Month',
      labels: ['2026-05', '2026-06'],
      series: [
        {
          name: 'Not due',
          unit: 'money',
          values: [80, 100],
          figures: [
            { currency: 'CNY', on: day('2026-05-31'), bucket: 0 },
            { currency: 'CNY', on: day('2026-06-30'), bucket: 0 },
          ],
        },
      ],
    },
    {
      id: 'dso',
      kind: 'lines',
      title: 'DSO and best possible DSO',
      about: 'The gap is late payment.',
      head: 'Month',
      labels: ['2026-05', '2026-06'],
      series: [
        {
          name: 'DSO',
          unit: 'days',
          values: [undefined, 158.7],
          figures: [
            { currency: 'CNY', on: day('2026-05-31') },
            { currency: 'CNY', on: day('2026-06-30') },
          ],
        },
      ],
    },
    {
      id: 'topTen',
      kind: 'ranking',
      title: 'Largest customers and cumulative share',
      about: 'Who owes most.',
      head: 'Customer',
      labels: ['Beta', 'Alpha'],
      series: [
        {
          name: 'Balance',
          unit: 'money',
          values: [450, 300],
          figures: [
            { currency: 'CNY', customer: { number: '0002', name: 'Beta' } },
            { currency: 'CNY', customer: { number: '0001', name: 'Alpha' } },
          ],
        },
        { name: 'Cumulative share', unit: 'share', values: [450 / 750, 1] },
      ],
    },
  ],
};
