import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  item: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginInline: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingHorizontalM,
  },
});

interface FoldedSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled card that is closed until it is asked for. */
export function FoldedSection({ title, children }: FoldedSectionProps): ReactElement {
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="open" className={styles.item}>
        <AccordionHeader as="h2">
          <span className={styles.title}>{title}</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
