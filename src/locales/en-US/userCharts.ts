/** What became of the user's own charts when a report was made again. */
export const userCharts = {
  'pane.charts.rebuilt':
    'Your charts on reports, drawn again with the new figures; their formatting is now Excel’s default',
  'pane.charts.lost':
    'Your charts that could not be carried over, because what they show is gone, protected or of a special kind',
  'pane.charts.unchecked':
    'Sheets with charts that this version of Excel cannot check; look whether they still show your report',
} as const;
