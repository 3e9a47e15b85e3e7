import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

import type { ComparedWords } from './cardWords';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0 },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
});

/** One comparison: its words say whether it is good, the icon and its colour repeat it. */
export function ComparedLine({ words, tone }: Omit<ComparedWords, 'key'>): ReactElement {
  const styles = useStyles();
  const Icon = tone === 'better' ? CheckmarkCircle16Regular : Warning16Regular;
  return (
    <span className={styles.line}>
      {tone !== undefined && <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />}
      <span>{words}</span>
    </span>
  );
}
