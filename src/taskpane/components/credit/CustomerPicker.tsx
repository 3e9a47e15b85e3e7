import { useMemo, type ReactElement } from 'react';

import type { CreditGlance } from '../../../excel/credit/creditGlance';
import { usePane } from '../../paneContext';
import { SearchChoice } from '../SearchChoice';
import { byExposure } from './bookParts';
import { customerName, useCreditWords } from './creditWords';

interface CustomerPickerProps {
  readonly glance: CreditGlance;
  readonly chosen: number | undefined;
  readonly disabled: boolean;
  readonly onChoose: (customer: number) => void;
}

/** One of the customers, found by a part of its name or number; the largest exposures come first. */
export function CustomerPicker({ glance, chosen, disabled, onChoose }: CustomerPickerProps): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const choices = useMemo(
    () =>
      byExposure(glance).flatMap(({ customer, score }) => {
        const one = glance.customers[customer];
        if (one === undefined) return [];
        const name = customerName(one);
        const listed = one.name === '' || one.number === '' ? name : `${one.number} ${one.name}`;
        const figure = score.score === null ? '–' : `${score.grade.name} ${score.score.toFixed(1)}`;
        return [{ key: String(customer), name, listed, figure }];
      }),
    [glance],
  );
  return (
    <SearchChoice
      label={words('credit.customer')}
      hint={words('credit.picker.count', { count: formats.count(choices.length) })}
      placeholder={words('credit.picker.type')}
      choices={choices}
      chosen={chosen === undefined ? undefined : String(chosen)}
      disabled={disabled}
      more={(count) => words('credit.picker.more', { count: formats.count(count) })}
      none={words('credit.picker.none')}
      onChoose={(key) => {
        onChoose(Number(key));
      }}
    />
  );
}
