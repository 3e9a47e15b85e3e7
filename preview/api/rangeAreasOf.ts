import type { Area } from '../workbook/address';
import type { HostSheet } from '../workbook/HostSheet';
import { defineType, type HostObject } from './HostObject';
import { RangeTarget } from './RangeTarget';

interface Areas {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

const rangeAreas = defineType<Areas>({
  name: 'RangeAreas',
  properties: {
    address: {
      get: ({ sheet, areas }) => areas.map((area) => new RangeTarget(sheet, area).address).join(', '),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((count, { rows, columns }) => count + rows * columns, 0) },
  },
  methods: {
    _KeepReference: () => undefined,
  },
});

/** Some rectangles of one sheet. */
export function rangeAreasOf(sheet: HostSheet, areas: readonly Area[]): HostObject {
  return rangeAreas({ sheet, areas });
}
