import type { BarLook } from '../../workbook/ruleDocument';

/** A file's words for a bar's direction and axis, the usual one first. */
export const DIRECTIONS: readonly (readonly [NonNullable<BarLook['direction']>, string])[] = [
  ['Context', 'context'],
  ['LeftToRight', 'leftToRight'],
  ['RightToLeft', 'rightToLeft'],
];
export const AXES: readonly (readonly [NonNullable<BarLook['axisFormat']>, string])[] = [
  ['Automatic', 'automatic'],
  ['None', 'none'],
  ['CellMidPoint', 'middle'],
];

export const NEGATIVE_COLOR = '#FF0000';
export const AXIS_COLOR = '#000000';
