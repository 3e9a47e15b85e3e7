/** As `Excel.DynamicFilterCriteria` spells them, with its slip. */
export const FILTER_MONTHS = [
  'January',
  'Februray',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
