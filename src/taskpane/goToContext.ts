import { createContext, use } from 'react';

/** Selects a cell in the workbook; what goes wrong is shown by the pane. */
export type GoTo = (sheet: string, cell: string) => void;

export const GoToContext = createContext<GoTo | null>(null);

/** Must be called below a `GoToContext`. */
export function useGoTo(): GoTo {
  const goTo = use(GoToContext);
  if (goTo === null) throw new Error('GoToContext is missing');
  return goTo;
}
