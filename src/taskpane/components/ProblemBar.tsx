import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { Problem } from '../../locales/problem';
import { usePane } from '../paneContext';

const useStyles = makeStyles({ words: { overflowWrap: 'anywhere' } });

interface ProblemBarProps {
  readonly problem: Problem;
  /** Buttons below the words. */
  readonly children?: ReactNode;
}

/** What is wrong and what to do about it. Being cancelled is not an error. */
export function ProblemBar({ problem, children }: ProblemBarProps): ReactElement {
  const { message, remedy } = problem.words(usePane().language);
  return (
    <div role="alert">
      <MessageBar layout="multiline" intent={problem.code === 'cancelled' ? 'info' : 'error'}>
        <MessageBarBody className={useStyles().words}>
          <MessageBarTitle>{message}</MessageBarTitle> {remedy}
        </MessageBarBody>
        {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}
