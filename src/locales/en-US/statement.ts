/** Words of the statement of account. */
export const statement = {
  'sheet.statement': 'Statement of account',
} as const;
