import { Button, Field, Link, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { CreditFileGlance, CreditGlance } from '../../../excel/credit/creditGlance';
import { useGoTo } from '../../goToContext';
import { usePane } from '../../paneContext';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';
import { FoldedSection } from './FoldedSection';

/** More than anybody mends at a time; the next look shows the rest. */
const MOST_LISTED = 20;
const FOUND = '';

interface FileSectionProps {
  readonly glance: CreditGlance;
  /** All sheets of the workbook that could hold a table. */
  readonly sheets: readonly string[];
  readonly disabled: boolean;
  readonly onChoose: (sheet: string | undefined) => void;
  readonly onCreate: () => void;
  readonly onAddMissing: () => void;
}

/** The credit file: where it is, whom it speaks of, and what in it cannot be read. */
export function FileSection(props: FileSectionProps): ReactElement {
  const { glance, sheets, disabled, onChoose, onCreate } = props;
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { file } = glance;
  const chosen = file?.chosenBy === 'user' ? file.sheet : FOUND;
  const choices = [
    ...new Set([...(file?.sheets ?? []), ...(file === undefined ? [] : [file.sheet]), ...sheets]),
  ];
  return (
    <FoldedSection title={words('credit.file.title')}>
      {file === undefined ? (
        <>
          <p className={styles.words}>{words('credit.file.none')}</p>
          <div className={styles.row}>
            <Button appearance="primary" disabledFocusable={disabled} onClick={onCreate}>
              {words('credit.file.create')}
            </Button>
          </div>
        </>
      ) : (
        <Found {...props} file={file} />
      )}
      <Field label={words('credit.file.choose')}>
        <Select
          value={chosen}
          disabled={disabled}
          onChange={(_, { value }) => {
            onChoose(value === FOUND ? undefined : value);
          }}
        >
          <option value={FOUND}>{words('credit.file.find')}</option>
          {choices.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
    </FoldedSection>
  );
}

function Found({
  file,
  disabled,
  onAddMissing,
}: FileSectionProps & { readonly file: CreditFileGlance }): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const goTo = useGoTo();
  const { sheet, matched, without, faults, unused, chosenBy } = file;
  const shown = faults.slice(0, MOST_LISTED);
  return (
    <>
      <p className={styles.words}>
        {words('credit.file.found', {
          sheet,
          matched: formats.count(matched),
          without: formats.count(without),
        })}
      </p>
      {chosenBy === 'first' && <p className={styles.words}>{words('credit.file.several')}</p>}
      <div className={styles.row}>
        <Button
          onClick={() => {
            goTo(sheet, 'A1');
          }}
        >
          {words('credit.file.open')}
        </Button>
        {without > 0 && (
          <Button disabledFocusable={disabled} onClick={onAddMissing}>
            {words('credit.file.add', { count: formats.count(without) })}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <>
          <h3 className={styles.subtitle}>
            {words('credit.file.faults', {
              shown: formats.count(shown.length),
              count: formats.count(faults.length),
            })}
          </h3>
          <ul className={styles.list}>
            {shown.map(({ cell, field, shown: said, why }) => (
              <li key={`${cell} ${why}`} className={styles.words}>
                <Link
                  as="button"
                  className={styles.link}
                  aria-label={words('credit.file.goTo', { cell })}
                  onClick={() => {
                    goTo(sheet, cell);
                  }}
                >
                  {cell}
                </Link>{' '}
                {words(`credit.fault.${why}`, { field: words(`creditField.${field}`), shown: said })}
              </li>
            ))}
          </ul>
        </>
      )}
      {unused.length > 0 && (
        <p className={styles.quiet}>{words('credit.file.unused', { headers: unused })}</p>
      )}
    </>
  );
}
