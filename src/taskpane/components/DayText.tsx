import type { ReactElement } from 'react';

import { isoFromDay } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import { usePane } from '../paneContext';

/** A date as the user writes it. */
export function DayText({ day }: { readonly day: Day }): ReactElement {
  const { formats } = usePane();
  return <time dateTime={isoFromDay(day)}>{formats.day(day)}</time>;
}
