import type { ReactElement } from 'react';

import { usePane } from '../paneContext';
import type { ReportsOutcome } from '../paneServices';

/** The reports that a refresh left as they were, each with the reason where it is known. */
export function LeftReports({ outcome }: { readonly outcome: ReportsOutcome }): ReactElement {
  const { words, language } = usePane();
  const { left, reasons = {} } = outcome;
  return (
    <>
      {left.map((sheet) => {
        const reason = reasons[sheet]?.words(language);
        return (
          <div key={sheet}>{reason === undefined ? sheet : words('kept.left', { sheet, ...reason })}</div>
        );
      })}
    </>
  );
}
