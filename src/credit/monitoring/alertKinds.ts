/** What an alert may be about, the gravest first: of equal severity they come in this order. */
export const CREDIT_ALERTS = [
  'hold',
  'limitBreached',
  'groupBreached',
  'gradeFell',
  'insuredExceeded',
  'expired',
  'limitWatched',
  'groupWatched',
  'scoreFell',
  'firstLate',
  'slower',
  'stopped',
  'expiring',
  'reviewOverdue',
  'newOverdue',
  'jumped',
  'reviewDue',
  'staleStatement',
  'staleRating',
] as const;
export type CreditAlertKind = (typeof CREDIT_ALERTS)[number];

/** The worst first. */
export const ALERT_SEVERITIES = ['high', 'medium', 'low'] as const;
export type CreditSeverity = (typeof ALERT_SEVERITIES)[number];

/** What of the credit file may come to its end. */
export const ENDING = [
  ['temporaryLimit', 'temporaryUntil'],
  ['insuredLimit', 'insuredUntil'],
  ['guarantee', 'guaranteeUntil'],
  ['collateral', 'collateralUntil'],
] as const;
export type Ending = (typeof ENDING)[number][0];
