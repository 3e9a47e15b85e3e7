import { KINDS, type Intake, type RowId, type SetAsideRow } from '../ledger/ledger';
import type { Aging } from './aging';
import { alertItems, type AlertThresholds } from './alerts';
import { itemsOfMovement, type MovementItem } from './comparison';
import { creditedBy } from './credited';
import { copiedRows, differenceOfRow, effectsOf } from './differences';
import {
  currenciesOf,
  customersOf,
  groupTest,
  isOwnMoney,
  itemsOf,
  type Figure,
  type FigureOf,
  type MovementKind,
  type OpenMeasure,
} from './figure';
import { inputAmounts } from './measures/inputAmounts';
import { ITEM_INPUTS, type ItemInput } from './measures/measureIds';
import { migrationOfItem } from './migration';
import { roundTo } from '../ledger/moneySums';
import { movementAmounts } from './movements';
import { receivedLater } from './statement';
import { tellTieOut } from './tieOut';
import { tellStated } from './tieOutByReason';

/** What figures are traced in. */
export interface FigureSource {
  readonly intake: Intake;
  readonly aging: Aging;
  /** The earlier aging of a comparison. */
  readonly before?: Aging;
  readonly thresholds: AlertThresholds;
}

/** What makes up a figure: items, and rows that are no items; their amounts together come to it. */
export interface FigureLines {
  readonly items: readonly MovementItem[];
  readonly rows: readonly SetAsideRow[];
}

/** How much an item has in a figure; undefined where it has no part in it. */
type AmountOf = (item: number) => number | undefined;

/** The items of the figure's customers, group, currencies and kind that have a part in it. */
function gather({ intake, aging }: FigureSource, figure: Figure, amountOf: AmountOf): MovementItem[] {
  const { ledger } = intake;
  const customers = customersOf(ledger, figure);
  const currencies = currenciesOf(ledger, aging.placing, figure);
  const kind = figure.kind === undefined ? -1 : KINDS.indexOf(figure.kind);
  const inGroup = groupTest(aging, figure);
  const found: MovementItem[] = [];
  for (let item = 0; item < ledger.count; item++) {
    if (currencies[ledger.currency[item] ?? 0] !== 1) continue;
    if (customers && !customers.has(ledger.customer[item] ?? -1)) continue;
    if (kind !== -1 && ledger.kind[item] !== kind) continue;
    if (!inGroup(item)) continue;
    const amount = amountOf(item);
    if (amount !== undefined) found.push({ item, amount });
  }
  return found;
}

/** What is open as the report places it, or what the figure counts of the same items. */
function openLines({ intake: { ledger }, aging }: FigureSource, figure: Figure, of?: OpenMeasure) {
  const { items, placing } = aging;
  const open = isOwnMoney(aging, figure) ? items.open : placing.value;
  const credited = of === 'received' || of === 'credited' ? creditedBy(ledger, items.asOf) : undefined;
  const amountOf = (item: number): number => {
    const left = open[item] ?? 0;
    const original = roundTo(ledger.amount[item] ?? 0, 6);
    const taken = roundTo(original - roundTo(left, 6), 6);
    const byCredit = roundTo(credited?.[item] ?? 0, 6);
    switch (of) {
      case undefined:
        return left;
      case 'original':
        return original;
      case 'taken':
        return taken;
      case 'received':
        return roundTo(taken - byCredit, 6);
      case 'credited':
        return byCredit;
    }
  };
  return Array.from(itemsOf(ledger, aging, figure), (item): MovementItem => ({
    item,
    amount: amountOf(item),
  }));
}

function alertLines(source: FigureSource, figure: Figure): MovementItem[] {
  const { intake, aging, thresholds } = source;
  const told = new Set(alertItems(intake.ledger, aging, thresholds));
  const amounts = isOwnMoney(aging, figure) ? aging.items.open : aging.placing.value;
  return gather(source, figure, (item) => (told.has(item) ? (amounts[item] ?? 0) : undefined));
}

/** From bucket to bucket: `bucket` on the earlier date, `to` on the later one. */
function migrationLines(source: FigureSource, figure: Figure, part: 'cleared' | 'kept' | 'added') {
  const { aging, before } = source;
  if (before === undefined) throw new RangeError('A migration is one between two agings.');
  return gather(source, figure, (item) => {
    const moved = migrationOfItem(before, aging, item);
    if (moved === undefined) return undefined;
    const amount = moved[part];
    const fits =
      (figure.bucket === undefined || figure.bucket === moved.start) &&
      (figure.to === undefined || figure.to === moved.end);
    return fits && amount !== 0 ? amount : undefined;
  });
}

/** What moved between two days, in the money of the block. */
function movedLines(
  source: FigureSource,
  figure: Figure,
  before: Aging,
  movement: MovementKind,
): MovementItem[] {
  const { intake, aging } = source;
  const { ledger } = intake;
  const amountOf = movementAmounts(ledger, before.items, aging.items);
  return gather(source, figure, (item) => {
    const amount = amountOf(item, movement);
    if (amount === 0) return undefined;
    return aging.placing.blocks.valueOf(ledger.currency[item] ?? 0, amount);
  });
}

/** What an input of measures is made of, in the money of the block; one of the period's end needs no days. */
function inputLines(source: FigureSource, figure: Figure, input: ItemInput): MovementItem[] {
  const { intake, aging } = source;
  const { ledger } = intake;
  const { items: open, placing } = aging;
  const valueOf = (item: number, amount: number): number =>
    placing.blocks.valueOf(ledger.currency[item] ?? 0, amount);
  const during = figure.during ?? { from: open.asOf, to: open.asOf };
  const amounts = inputAmounts({ ledger, open, valueOf }, input, during);
  return gather(source, figure, (item) => {
    const amount = amounts[item] ?? 0;
    return amount === 0 ? undefined : amount;
  });
}

/** Everything of one reason for a difference, in the currency of the figure. */
function differenceItems({ intake, aging }: FigureSource, { currency }: Figure, wanted: string) {
  const { ledger } = intake;
  const at = ledger.currencies.indexOf(currency ?? '');
  const copies: ReadonlySet<RowId> = copiedRows(intake);
  const found: MovementItem[] = [];
  for (let item = 0; item < ledger.count; item++) {
    for (const [reason, amount] of effectsOf(intake, aging, at, copies, item))
      if (reason === wanted) found.push({ item, amount });
  }
  return found;
}

/** The rows that are no items but name an amount of which the figure is made. */
function rowsOf({ setAside }: Intake, { of, setAside: wanted }: Figure): readonly SetAsideRow[] {
  const fits = ({ reason, amount }: SetAsideRow): boolean => {
    switch (of) {
      case 'stated.allRows':
        return true;
      case 'stated.setAside':
        return reason === wanted;
      case 'difference.voided':
        return differenceOfRow(reason) === 'voided';
      case 'difference.fault':
        return differenceOfRow(reason) === 'fault';
      case 'leftOut':
        return differenceOfRow(reason) === 'fault' && amount !== 0;
      default:
        return false;
    }
  };
  return setAside.filter((row) => !Number.isNaN(row.amount) && fits(row));
}

/** What the lines of proofs and reasons are called after their family's name: `tieOut.received` is `received`. */
function lineOf(of: FigureOf): string {
  return of.slice(of.indexOf('.') + 1);
}

function itemsBehind(source: FigureSource, figure: Figure): readonly MovementItem[] {
  const { intake, aging, before } = source;
  const { ledger } = intake;
  const { of, movement } = figure;
  if (movement !== undefined) {
    if (before === undefined) throw new RangeError('A movement is one between two agings.');
    if (figure.during !== undefined) return movedLines(source, figure, before, movement);
    return itemsOfMovement(ledger, before, aging, { ...figure, movement });
  }
  const input = ITEM_INPUTS.find((one) => of === `input.${one}`);
  if (input !== undefined) return inputLines(source, figure, input);
  /** The line of a proof: what its teller says of an item under the line's name. */
  const told = (tell: (item: number, hear: (line: string, amount: number) => void) => void, line: string) =>
    gather(source, figure, (item) => {
      let found: number | undefined;
      tell(item, (name, amount) => {
        if (name === line) found = amount;
      });
      return found;
    });
  switch (of) {
    case undefined:
      return openLines(source, figure);
    case 'original':
    case 'taken':
    case 'received':
    case 'credited':
      return openLines(source, figure, of);
    case 'tieOut.amounts':
    case 'tieOut.afterAsOf':
    case 'tieOut.received':
    case 'tieOut.receivedSince':
      return told((item, hear) => {
        tellTieOut(ledger, aging.placing, item, hear);
      }, lineOf(of));
    case 'stated.allRows':
    case 'stated.used':
    case 'stated.afterAsOf':
    case 'stated.received':
      return told(
        (item, hear) => {
          tellStated(ledger, aging, item, hear);
        },
        of === 'stated.allRows' ? 'used' : lineOf(of),
      );
    case 'migration.cleared':
      return migrationLines(source, figure, 'cleared');
    case 'migration.kept':
      return migrationLines(source, figure, 'kept');
    case 'migration.added':
      return migrationLines(source, figure, 'added');
    case 'alerts':
      return alertLines(source, figure);
    case 'receivedSince':
      return gather(source, figure, (item) => receivedLater(ledger, aging, item) || undefined);
    case 'stated.setAside':
    case 'leftOut':
      return [];
    default:
      return differenceItems(source, figure, lineOf(of));
  }
}

/** The items and rows behind any figure of a report. */
export function figureLines(source: FigureSource, figure: Figure): FigureLines {
  const items = itemsBehind(source, figure);
  const rows = rowsOf(source.intake, figure);
  if (figure.sign === undefined) return { items, rows };
  const turned = <T extends { readonly amount: number }>(line: T): T => ({
    ...line,
    amount: 0 - line.amount,
  });
  return { items: items.map(turned), rows: rows.map(turned) };
}
