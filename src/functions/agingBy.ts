import { wordKey } from '../ledger/cells/cells';
import type { Field } from '../ledger/ledger';
import type { LedgerGuess } from '../ledger/mapping';
import { Problem } from '../locales/problem';
import type { GroupBy } from '../receivables/grouping';
import type { AgeBy } from '../receivables/openItems';
import { BadArgument } from './failure';

/** What `by` of an aging says: which date, which lines. */
export interface AgingBy {
  readonly date: AgeBy;
  readonly groupBy: GroupBy;
  /** The customers of each group one by one, with a subtotal; only where grouped by something else. */
  readonly withCustomers: boolean;
  /** Offset of the column to group by, where it is none that the intake reads anyway. */
  readonly keep: readonly number[];
}

type Choice =
  | { readonly kind: 'date'; readonly date: AgeBy }
  | { readonly kind: 'group'; readonly groupBy: GroupBy; readonly keep: readonly number[] };

const DATES: Readonly<Record<string, AgeBy>> = {
  due: 'due',
  duedate: 'due',
  到期日: 'due',
  document: 'document',
  documentdate: 'document',
  单据日期: 'document',
  posting: 'posting',
  postingdate: 'posting',
  记账日期: 'posting',
};
const GROUPS: Readonly<Record<string, Exclude<GroupBy, object>>> = {
  customer: 'customer',
  客户: 'customer',
  owner: 'owner',
  业务员: 'owner',
  负责人: 'owner',
  currency: 'currency',
  币种: 'currency',
  bucket: 'bucket',
  账龄: 'bucket',
  账龄段: 'bucket',
};

/** What a column stands for that the intake reads as a field of its own. */
const CHOICE_OF: Partial<Record<Field, Choice>> = {
  dueDate: { kind: 'date', date: 'due' },
  documentDate: { kind: 'date', date: 'document' },
  postingDate: { kind: 'date', date: 'posting' },
  customerName: { kind: 'group', groupBy: 'customer', keep: [] },
  customerNumber: { kind: 'group', groupBy: 'customer', keep: [] },
  owner: { kind: 'group', groupBy: 'owner', keep: [] },
  currency: { kind: 'group', groupBy: 'currency', keep: [] },
};

/** What a date or a group needs; a due date can be made from others. */
const NEEDS: Partial<Record<string, Field>> = {
  document: 'documentDate',
  posting: 'postingDate',
  owner: 'owner',
};

function namedHeaders({ headers }: LedgerGuess): readonly string[] {
  return headers.filter((header) => header !== '');
}

/** The choice behind the header of a column. */
function columnChoice({ headers, mapping }: LedgerGuess, word: string): Choice | undefined {
  const column = headers.findIndex((header) => header !== '' && wordKey(header) === wordKey(word));
  const header = headers[column];
  if (header === undefined) return undefined;
  const field = (Object.keys(mapping) as Field[]).find((one) => mapping[one] === column);
  return (field && CHOICE_OF[field]) ?? { kind: 'group', groupBy: { header }, keep: [column] };
}

/** Our own words go before headers that read the same. */
function choiceOf(guess: LedgerGuess, word: string): Choice | undefined {
  const key = wordKey(word);
  const date = Object.hasOwn(DATES, key) ? DATES[key] : undefined;
  const group = Object.hasOwn(GROUPS, key) ? GROUPS[key] : undefined;
  const needed = NEEDS[date ?? group ?? ''];
  const isThere = needed === undefined || guess.mapping[needed] !== undefined;
  const ofColumn = columnChoice(guess, word);
  if ((date === undefined && group === undefined) || (!isThere && ofColumn)) return ofColumn;
  if (!isThere) throw new Problem('byMissing', { value: word, headers: namedHeaders(guess) });
  return date === undefined
    ? { kind: 'group', groupBy: group ?? 'customer', keep: [] }
    : { kind: 'date', date };
}

/** A text names one thing, which may have commas in it, or several between commas. */
function choicesIn(guess: LedgerGuess, text: string): { readonly word: string; readonly choice: Choice }[] {
  const whole = choiceOf(guess, text);
  if (whole) return [{ word: text, choice: whole }];
  const words = text.split(/[,;，；、]/).flatMap((word) => (word.trim() === '' ? [] : word.trim()));
  return words.map((word) => {
    const choice = choiceOf(guess, word);
    if (!choice) throw new Problem('badAgeBy', { value: word, headers: namedHeaders(guess) });
    return { word, choice };
  });
}

function isCustomer(choice: Choice): boolean {
  return choice.kind === 'group' && choice.groupBy === 'customer';
}

function readBy(guess: LedgerGuess, texts: readonly string[]): AgingBy {
  const all = texts.flatMap((text) => choicesIn(guess, text));
  const dates = all.filter(({ choice }) => choice.kind === 'date');
  const groups = all.filter(({ choice }) => choice.kind === 'group' && !isCustomer(choice));
  for (const [first, second] of [dates, groups]) {
    if (first && second) throw new Problem('byTwice', { first: first.word, second: second.word });
  }
  const date = dates[0]?.choice;
  const group = groups[0]?.choice;
  return {
    date: date?.kind === 'date' ? date.date : 'due',
    ...(group?.kind === 'group'
      ? { groupBy: group.groupBy, keep: group.keep }
      : { groupBy: 'customer', keep: [] }),
    withCustomers: group !== undefined && all.some(({ choice }) => isCustomer(choice)),
  };
}

/** Reads `by` for a ledger, whose own headers may be given too. Throws a BadArgument that lists them. */
export function agingBy(guess: LedgerGuess, texts: readonly string[]): AgingBy {
  try {
    return readBy(guess, texts);
  } catch (thrown) {
    if (thrown instanceof Problem) throw new BadArgument('by', thrown);
    throw thrown;
  }
}
