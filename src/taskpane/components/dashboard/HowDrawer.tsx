import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';

import { usePane } from '../../paneContext';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface HowDrawerProps {
  /** What is explained; undefined while nothing is. */
  readonly title: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the whole pane: how something is computed. */
export function HowDrawer({ title, onClose, children }: HowDrawerProps): ReactElement {
  const { words } = usePane();
  return (
    <OverlayDrawer
      open={title !== undefined}
      position="end"
      size="full"
      aria-label={title}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      {title !== undefined && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              action={
                <Button
                  appearance="subtle"
                  icon={<Dismiss24Regular />}
                  aria-label={words('pane.how.close')}
                  onClick={onClose}
                />
              }
            >
              {title}
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>{children}</DrawerBody>
        </>
      )}
    </OverlayDrawer>
  );
}

/** A titled part of an explanation. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
