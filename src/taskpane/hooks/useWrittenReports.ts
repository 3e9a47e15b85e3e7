import { useEffect, useState } from 'react';

import type { PaneServices, WrittenReport } from '../paneServices';

/** The reports of the workbook, looked up again whenever `state` is another. */
export function useWrittenReports(services: PaneServices, state: unknown): readonly WrittenReport[] {
  const [reports, setReports] = useState<readonly WrittenReport[]>([]);
  useEffect(() => {
    let current = true;
    services.listReports().then(
      (found) => {
        if (current) setReports(found);
      },
      (error: unknown) => {
        // The reports can still be written and are found by their sheets.
        console.info('The reports of the workbook could not be listed.', error);
      },
    );
    return () => {
      current = false;
    };
  }, [services, state]);
  return reports;
}
