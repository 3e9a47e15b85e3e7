import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../paneContext';
import type { MoreReportsProps } from './MoreReports';

const useStyles = makeStyles({
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  header: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  name: { marginInlineStart: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginInline: 0 },
});

/** Who statements are from. Closed, with the name beside its title: it is typed once and then remembered. */
export function SenderFields({ form, disabled }: Pick<MoreReportsProps, 'form' | 'disabled'>): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { name = '' } = form.sender;
  return (
    <Accordion collapsible>
      <AccordionItem value="sender">
        <AccordionHeader as="h3" className={styles.header}>
          {words('pane.more.sender')}
          {name.trim() !== '' && <span className={styles.name}>{name}</span>}
        </AccordionHeader>
        <AccordionPanel className={styles.fields}>
          <p className={styles.about}>{words('pane.more.sender.about')}</p>
          <Field label={words('pane.more.sender.name')}>
            <Input
              value={name}
              disabled={disabled}
              onChange={(_, { value }) => {
                form.change({ sender: { ...form.sender, name: value } });
              }}
            />
          </Field>
          {(['address', 'bank'] as const).map((part) => (
            <Field key={part} label={words(`pane.more.sender.${part}`)}>
              <Textarea
                value={form.sender[part] ?? ''}
                rows={3}
                resize="vertical"
                disabled={disabled}
                onChange={(_, { value }) => {
                  form.change({ sender: { ...form.sender, [part]: value } });
                }}
              />
            </Field>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
