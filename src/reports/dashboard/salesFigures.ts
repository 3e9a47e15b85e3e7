import type { Figure } from '../../receivables/figure';
import type { CreditSales } from '../../receivables/measures/measureWindow';

/** What credit sales lead to: invoices alone are a movement; less what is taken off they are items of both signs. */
export const SALES_FIGURES: Readonly<Record<CreditSales, Figure>> = {
  gross: { movement: 'invoiced' },
  net: { of: 'input.netSales' },
  netWithoutCash: { of: 'input.salesWithoutCash' },
};
