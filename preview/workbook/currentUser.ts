/** Who sits at the workbook: the author of new comments and notes. Nobody signs in to this host. */
export const CURRENT_USER = { name: 'Preview User', email: 'preview.user@example.com' } as const;
