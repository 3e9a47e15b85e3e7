import { FILTER_MONTHS } from '../../workbook/filterMonths';

/** A file's dynamic filter (`thisMonth`, `Q1`, `M12`) in the words of `Excel.DynamicFilterCriteria`. */
export function dynamicCriteria(type: string): string {
  const period = /^([QM])(\d+)$/.exec(type);
  if (!period)
    return type === 'null' || type === '' ? 'Unknown' : type.slice(0, 1).toUpperCase() + type.slice(1);
  const number = Number(period[2]);
  return period[1] === 'Q'
    ? `AllDatesInPeriodQuarter${number}`
    : `AllDatesInPeriod${FILTER_MONTHS[number - 1] ?? ''}`;
}

/** The other way round. */
export function dynamicType(criteria: string): string {
  const period = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(criteria);
  if (period?.[1] !== undefined) return `Q${period[1]}`;
  if (period) return `M${FILTER_MONTHS.indexOf(period[2] ?? '') + 1}`;
  return criteria === 'Unknown' ? 'null' : criteria.slice(0, 1).toLowerCase() + criteria.slice(1);
}
