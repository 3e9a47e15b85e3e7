import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';

import type { UnreadSetting } from '../../excel/unreadSettings';
import { usePane } from '../paneContext';

const REASONS = ['damaged', 'newer'] as const;

/** Says what the workbook remembers and cannot be used, and what is done instead. */
export function UnreadSettings(): ReactElement | null {
  const { services, words, formats } = usePane();
  const [unread, setUnread] = useState<readonly UnreadSetting[]>([]);
  useEffect(() => {
    let current = true;
    services.unreadSettings().then(
      (found) => {
        if (current) setUnread(found);
      },
      (error: unknown) => {
        // The pane works without; what keeps Excel from answering is said elsewhere.
        console.info('The settings of the workbook could not be looked at.', error);
      },
    );
    return () => {
      current = false;
    };
  }, [services]);
  if (unread.length === 0) return null;
  const said = REASONS.flatMap((reason) => {
    const parts = unread.filter(({ why }) => why === reason).map(({ what }) => words(`kept.${what}`));
    return parts.length === 0 ? [] : [words(`kept.${reason}`, { parts: formats.list(parts) })];
  });
  return (
    <div role="status">
      <MessageBar layout="multiline" intent="warning">
        <MessageBarBody>
          <MessageBarTitle>{words('kept.title')}</MessageBarTitle> {said.join(' ')}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
