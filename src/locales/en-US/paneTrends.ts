/** Words of the task pane about measures by group month by month. */
export const paneTrends = {
  'pane.more.trends': 'AR trends by group',
  'pane.more.trends.about':
    'Measures month by month, one line each by what Settings group by; by customer in place of currency or bucket.',
  'pane.more.trends.shown': 'Measures, a table each',
  'pane.more.trends.none': 'Tick at least one measure.',
  'pane.more.trends.over': 'Months',
  'pane.more.trends.over.6': '6 months',
  'pane.more.trends.over.13': '13 months, with the same month last year',
  'pane.more.trends.over.25': '25 months, with the same month two years back',
} as const;
