/** What the measures of receivables are called and how each is computed. */
export const measures = {
  'measure.value': 'Value',
  'measure.dso': 'DSO',
  'measure.dsoAverage': 'DSO on the average balance',
  'measure.dsoCountback': 'DSO by countback',
  'measure.dsoBest': 'Best possible DSO',
  'measure.add': 'Average days delinquent (ADD)',
  'measure.cei': 'Collection effectiveness (CEI)',
  'measure.turnover': 'Receivables turnover a year',
  'measure.turnoverDays': 'Turnover days',
  'measure.daysLate': 'Average days late',
  'measure.collectionRate': 'Collection rate',
  'measure.overdueRate': 'Overdue rate',
  'measure.atRiskRate': 'At-risk rate',
  'measure.badDebtRate': 'Bad-debt rate',
  'measure.topCustomer': 'Share of the largest customer',
  'measure.topFive': 'Share of the 5 largest customers',
  'measure.topTen': 'Share of the 10 largest customers',
  'measure.herfindahl': 'Herfindahl index',
  'measure.dso.about': 'How many days of credit sales stand in receivables.',
  'measure.dsoAverage.about': 'DSO with the mean of the first and the last balance of the period.',
  'measure.dsoCountback.about':
    'How many days of the latest sales the balance covers, month by month backwards.',
  'measure.dsoBest.about': 'The DSO that would remain if nobody paid late.',
  'measure.add.about': 'The days of the DSO that come from late payment alone.',
  'measure.cei.about': 'What was collected of what could be; 100% when nothing due is left.',
  'measure.turnover.about': 'How often a year receivables turn into cash at the period’s pace.',
  'measure.turnoverDays.about': 'How many days one turn takes.',
  'measure.daysLate.about':
    'Days after the due date, weighted by amount: of what was received, and of what is still overdue.',
  'measure.collectionRate.about': 'What was received of what there was to collect.',
  'measure.overdueRate.about': 'How much of the receivables is past its due date.',
  'measure.atRiskRate.about': 'How much of a month’s billing is still open 90 days after the month.',
  'measure.badDebtRate.about': 'How much of the credit sales was written off.',
  'measure.topCustomer.about': 'How much of what is owed one customer owes.',
  'measure.topFive.about': 'How much of what is owed five customers owe.',
  'measure.topTen.about': 'How much of what is owed ten customers owe.',
  'measure.herfindahl.about':
    'From near 0, spread over many, to 10,000, owed by one: the sum of the squared shares in percent.',
  'measure.dso.formula': 'Receivables at the end ÷ Credit sales × Days in the period',
  'measure.dsoAverage.formula':
    '(Receivables at the start + Receivables at the end) ÷ 2 ÷ Credit sales × Days in the period',
  'measure.dsoCountback.formula':
    'The latest months whose Credit sales make up Receivables at the end: their days; of the earliest, its share',
  'measure.dsoBest.formula': 'Not due at the end ÷ Credit sales × Days in the period',
  'measure.add.formula': 'DSO - Best possible DSO',
  'measure.cei.formula':
    '(Receivables at the start + Credit sales - Receivables at the end) ÷ (Receivables at the start + Credit sales - Not due at the end)',
  'measure.turnover.formula':
    'Credit sales ÷ Days in the period × Days in a year ÷ ((Receivables at the start + Receivables at the end) ÷ 2)',
  'measure.turnoverDays.formula': 'Days in a year ÷ Receivables turnover a year',
  'measure.daysLate.formula':
    '(Received on invoices × days late + Overdue invoices × days overdue) ÷ (Received on invoices + Overdue invoices)',
  'measure.collectionRate.formula': 'Received ÷ (Receivables at the start + Invoiced)',
  'measure.overdueRate.formula': 'Overdue at the end ÷ Receivables at the end',
  'measure.atRiskRate.formula': 'Still open 90 days later ÷ Billed in older months',
  'measure.badDebtRate.formula': 'Written off ÷ Credit sales',
  'measure.topCustomer.formula': 'Owed by the largest ÷ Owed by all',
  'measure.topFive.formula': 'Owed by the 5 largest ÷ Owed by all',
  'measure.topTen.formula': 'Owed by the 10 largest ÷ Owed by all',
  'measure.herfindahl.formula':
    'Sum over all customers of (balance ÷ Owed by all × 100)²; balances below zero do not count',
} as const;
