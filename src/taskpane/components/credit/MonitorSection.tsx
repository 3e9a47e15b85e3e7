import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';
import { FoldedSection } from './FoldedSection';

/** Reports about the whole book that the tab writes. */
export const BOOK_REPORTS = ['creditReview', 'limitUse'] as const;
export type BookReport = (typeof BOOK_REPORTS)[number];

interface MonitorSectionProps {
  readonly disabled: boolean;
  readonly onWrite: (report: BookReport) => void;
}

/** The reports of the book. */
export function MonitorSection({ disabled, onWrite }: MonitorSectionProps): ReactElement {
  const words = useCreditWords();
  const styles = useCreditStyles();
  return (
    <FoldedSection title={words('credit.monitor.title')}>
      <div className={styles.row}>
        {BOOK_REPORTS.map((report) => (
          <Button
            key={report}
            disabledFocusable={disabled}
            onClick={() => {
              onWrite(report);
            }}
          >
            {words(`credit.write.${report}`)}
          </Button>
        ))}
      </div>
    </FoldedSection>
  );
}
