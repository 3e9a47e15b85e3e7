import { Field, Input, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';

import type { Customer } from '../../ledger/ledger';
import { LANGUAGES } from '../../locales/language';
import { statementCustomer } from '../hooks/useMoreReports';
import { usePane } from '../paneContext';
import type { MoreReportsProps } from './MoreReports';
import { SenderFields } from './SenderFields';

/** More options than anybody reads make the list slow; the search narrows it. */
const MOST_SHOWN = 200;

function nameOf({ number, name }: Customer): string {
  return [number, name].filter((part) => part !== '').join(' ');
}

/** Whose statement, in which language the customer reads it, and who it is from. */
export function StatementFields({ form, ledger, disabled }: MoreReportsProps): ReactElement {
  const { words, formats } = usePane();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const found = useMemo(
    () => ledger.customerList.filter((customer) => nameOf(customer).toLowerCase().includes(wanted)),
    [ledger.customerList, wanted],
  );
  const chosen = statementCustomer(form, ledger);
  const shown = found.slice(0, MOST_SHOWN);
  const current = ledger.customerList.find(({ key }) => key === chosen);
  const options = current === undefined || shown.includes(current) ? shown : [current, ...shown];
  return (
    <>
      <Field
        label={words('pane.more.statement.search')}
        hint={words('pane.more.statement.found', { count: formats.count(found.length) })}
      >
        <Input
          type="search"
          value={search}
          disabled={disabled}
          onChange={(_, { value }) => {
            setSearch(value);
          }}
        />
      </Field>
      <Field label={words('pane.more.statement.customer')}>
        <Select
          value={chosen ?? ''}
          disabled={disabled}
          onChange={(_, { value }) => {
            form.change({ customer: value === '' ? undefined : value });
          }}
        >
          <option value="">{words('pane.more.statement.all')}</option>
          {options.map((customer) => (
            <option key={customer.key} value={customer.key}>
              {nameOf(customer)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words('pane.more.statement.language')}>
        <Select
          value={form.statementLanguage}
          disabled={disabled}
          onChange={(_, { value }) => {
            const language = LANGUAGES.find((one) => one === value);
            if (language !== undefined) form.change({ statementLanguage: language });
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {words(`pane.language.${language}`)}
            </option>
          ))}
        </Select>
      </Field>
      <SenderFields form={form} disabled={disabled} />
    </>
  );
}
