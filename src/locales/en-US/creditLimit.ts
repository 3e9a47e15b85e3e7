export const creditLimit = {
  'credit.limit.noScore': 'Without a score no limit or terms are recommended.',
  'credit.limit.noPurchases': 'Without purchases in a whole month no limit is recommended.',
  'credit.limit.purchases':
    'Grade {grade} covers {months} months of purchases, {monthly} a month on average.',
  'credit.limit.equity': 'No more than {percent}% of its equity of {equity}.',
  'credit.limit.secured': 'In addition {amount} that is insured or guaranteed.',
  'credit.limit.recommended': 'Recommended for grade {grade}: {amount}.',
  'credit.limit.noRate': 'Purchases are in {from}, and there is no rate to {to}: no limit is recommended.',
  'credit.limit.none': 'No credit is recommended for grade {grade}.',
  'credit.terms.none': 'Grade {grade}: payment before delivery.',
  'credit.terms.grade': 'Grade {grade} has {days} days.',
};
