import type { Area } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import type { HostObject } from './HostObject';
import { rangeFromText, RangeTarget } from './RangeTarget';

const KEPT = 'areas:';

/** What an `Excel.RangeAreas` stands for: some ranges of one sheet. */
export class RangeAreasTarget {
  /** The id under which the client keeps the ranges from batch to batch. */
  keptAs: string | undefined;

  constructor(
    readonly sheet: HostSheet,
    readonly parts: readonly RangeTarget[],
  ) {}

  static of(sheet: HostSheet, areas: readonly Area[]): RangeAreasTarget {
    return new RangeAreasTarget(
      sheet,
      areas.map((area) => new RangeTarget(sheet, area)),
    );
  }

  /** Ranges that the client kept in an earlier batch; undefined when the id is of something else. */
  static kept(workbook: HostWorkbook, id: string): RangeAreasTarget | undefined {
    if (!id.startsWith(KEPT)) return undefined;
    const parts = keptParts(id).map((part) => {
      const kept = workbook.keptRanges.find(part);
      if (!kept?.area || !workbook.sheets.includes(kept.sheet)) throw HostError.invalidReference();
      return new RangeTarget(kept.sheet, kept.area, part);
    });
    const [first] = parts;
    if (!first) throw HostError.invalidReference();
    const target = new RangeAreasTarget(first.sheet, parts);
    target.keptAs = id;
    return target;
  }

  get areas(): Area[] {
    return this.parts.map(({ area }) => area);
  }

  get address(): string {
    return this.parts.map(({ address }) => address).join(', ');
  }

  keep(): void {
    if (this.keptAs !== undefined) return;
    for (const part of this.parts) part.keep();
    this.keptAs = KEPT + this.parts.map(({ keptAs }) => keptAs).join(',');
  }
}

/** The kept ranges that an id of a range, of RangeAreas or of areas on several sheets stands for. */
export function keptParts(id: string): readonly string[] {
  return id.match(/range-\d+/g) ?? [];
}

/** Addresses and names with commas between them, as `Worksheet.getRanges` takes them. */
export function areasFromText(sheet: HostSheet, text: string): RangeAreasTarget {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  if (parts.length === 0) throw HostError.invalidArgument('address');
  return new RangeAreasTarget(
    sheet,
    parts.map((part) => rangeFromText(sheet, part)),
  );
}

/** The ranges of an argument that is a Range, a RangeAreas or an address. */
export function areasArgument(value: unknown, sheet: HostSheet): RangeAreasTarget {
  if (typeof value === 'string') return areasFromText(sheet, value);
  const target = (value as Partial<HostObject> | null)?.target;
  if (target instanceof RangeAreasTarget) return target;
  if (target instanceof RangeTarget) return new RangeAreasTarget(target.sheet, [target]);
  throw HostError.invalidArgument('range');
}
