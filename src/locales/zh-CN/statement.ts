import type { statement as keys } from '../en-US/statement';

export const statement: Record<keyof typeof keys, string> = {
  'sheet.statement': '对账单',
};
