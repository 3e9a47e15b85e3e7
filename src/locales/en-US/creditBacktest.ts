/** Words of the back-test of the credit score. */
export const creditBacktest = {
  'sheet.creditBacktest': 'AR score back-test',
  'index.kind.creditBacktest': 'Back-test of the score',
  'creditBacktest.title': 'AR score back-test',
  'creditBacktest.days': 'Standing on',
  'creditBacktest.rule': 'Bad end',
  'creditBacktest.rule.words':
    'of the amount falling due in the next {window} days, more than {percent} % was paid over {grace} days late or not at all, or there was a write-off',
  'creditBacktest.rule.words.paymentsOnly':
    'of the amount falling due in the next {window} days, more than {percent} % was paid over {grace} days late or not at all',
  'creditBacktest.how':
    'Every customer was scored as on each standing day, from what was known then, and the outcome was read from what followed. All days together; each customer counts once a day.',
  'creditBacktest.interval': '95 % interval {low} to {high}',
  'creditBacktest.noInterval': 'no interval',
  'creditBacktest.beatsChance': 'The score ranks customers better than chance: AUC {auc} ({interval}).',
  'creditBacktest.likeChance': 'The score is not clearly better than chance here: AUC {auc} ({interval}).',
  'creditBacktest.beatsBest':
    'It ranks better than the best single figure, {figure}: by {lead} ({interval}).',
  'creditBacktest.likeBest':
    'It is no better than the best single figure, {figure}: difference {lead} ({interval}).',
  'creditBacktest.losesToBest':
    'It is worse than the best single figure, {figure}: difference {lead} ({interval}).',
  'creditBacktest.fewBad':
    'Only {bad} of {judged} turned out badly: too few to tell much. Another rule for a bad end may tell more.',
  'creditBacktest.nothingJudged':
    'No scored customer had anything falling due after a standing day: nothing can be said.',
  'creditBacktest.noneBad':
    'None of {judged} turned out badly: by this rule nothing can be said about the score.',
  'creditBacktest.allBad': 'All {judged} turned out badly: by this rule nothing can be said about the score.',
  'creditBacktest.tooShort':
    'The ledger is too short for a back-test: it must go on for {days} days after a quarter end, with payment dates.',
  'creditBacktest.ranking': 'How well it ranks',
  'creditBacktest.auc.about':
    'AUC: how often a good customer stands above a bad one; 0.5 is chance, 1 is perfect. “Lead” is the AUC by customer of the score less that of the figure.',
  'creditBacktest.score': 'Score',
  'creditBacktest.alone': '{figure} alone',
  'creditBacktest.naive.lateShare': 'share of invoices late',
  'creditBacktest.naive.daysLate': 'mean days late',
  'creditBacktest.naive.amount': 'mean invoice amount',
  'creditBacktest.random': 'Chance (95 % of draws)',
  'creditBacktest.grades': 'How often each grade turned out badly',
  'creditBacktest.inOrder': 'Each worse grade in use turned out badly at least as often as the one above it.',
  'creditBacktest.inverted':
    '{worse} did better than {better}, but with so few customers that may be chance.',
  'creditBacktest.inverted.clear':
    '{worse} did better than {better}, beyond chance: the grades do not rank here.',
  'creditBacktest.oneGrade': 'Fewer than two grades are in use: their order cannot be judged.',
  'creditBacktest.chart': 'Bad ends by grade',
  'creditBacktest.chart.about': 'Share of customers that turned out badly, by grade from best to worst.',
  'creditBacktest.byDay': 'Each standing day',
  'creditBacktest.migration': 'Grade at the end of the window',
  'creditBacktest.fromTo': 'From \\ to',
  'creditBacktest.noScore': 'no score',
  'creditBacktest.coverage': 'Whom it covers',
  'creditBacktest.who.scored': 'With a score',
  'creditBacktest.who.unscored': 'Without a score',
  'creditBacktest.who.later': 'New after the day',
  'creditBacktest.byBasis': 'By what the score rests on',
  'creditBacktest.column.by': 'Ranked by',
  'creditBacktest.column.customers': 'Customers',
  'creditBacktest.column.auc': 'AUC',
  'creditBacktest.column.low': 'from',
  'creditBacktest.column.high': 'to',
  'creditBacktest.column.byInvoice': 'By invoice',
  'creditBacktest.column.lead': 'Lead',
  'creditBacktest.column.grade': 'Grade',
  'creditBacktest.column.bad': 'Bad',
  'creditBacktest.column.rate': 'Bad rate',
  'creditBacktest.column.day': 'Day',
  'creditBacktest.column.scored': 'Scored',
  'creditBacktest.column.judged': 'With dues',
  'creditBacktest.column.lateShare': 'Late share',
  'creditBacktest.column.daysLate': 'Days late',
  'creditBacktest.column.amount': 'Amount',
  'creditBacktest.column.nothingDue': 'Nothing due',
  'creditBacktest.column.stillOverdue': 'Old debts',
  'creditBacktest.column.who': 'Customers',
  'creditBacktest.limits': 'What this does not show',
  'creditBacktest.limits.persistence':
    'A past that repeats itself: figures of this ledger are no promise for another, nor for other times.',
  'creditBacktest.limits.intervals':
    'Intervals of the rates take customers as independent; the same customer on several days makes them too narrow.',
  'creditBacktest.limits.partial':
    'Part payments without a date count as received from the start, which flatters a little.',
  'creditBacktest.limits.nothingDue':
    'Customers with nothing falling due are left out; “old debts” are those of them that owe old debts.',
  'creditBacktest.limits.undated':
    'Figures of the credit file without a date take no part: nobody can tell whether they were known on the day.',
  'creditBacktest.limits.weights':
    'Weights that were set by looking at this ledger make its back-test too good.',
  'creditBacktest.limits.unknown':
    'Invoices left out because the ledger does not tell when they were settled: {count}.',
} as const;
