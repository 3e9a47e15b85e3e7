/** Words of the task pane about dashboards of groups, and about roll rates. */
export const paneGroups = {
  'pane.groups.figures': 'Figures of',
  'pane.groups.whole': 'The whole ledger',
  'pane.groups.by.customer': 'One customer',
  'pane.groups.by.owner': 'One owner',
  'pane.groups.by.column': 'By {header}',
  'pane.groups.customer': 'Customer',
  'pane.groups.owner': 'Owner',
  'pane.groups.count': '{count} to choose from, the largest receivables first. Type to search.',
  'pane.groups.more': '{count} more: type a part of the name',
  'pane.groups.none': 'No name has that in it.',
  'pane.groups.nothing': 'Nothing was open and nothing moved in the months shown.',
  'pane.groups.of': 'Of {group} alone',
  'pane.groups.write': 'Write AR measures by group',
  'pane.rollRates.step': 'From bucket to bucket',
  'pane.rollRates.capped':
    'Mean: the plain mean of the months. A rate is missing where nothing stood in the bucket; below 0% or above 100% it counts as 0% or 100%.',
  'pane.rollRates.noCustomers':
    'Whose balance rolled on most is shown once the workbook has two stored agings about a month apart, in these buckets.',
} as const;
