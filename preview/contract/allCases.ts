import type { ContractCase } from './ContractCase';
import { charts } from './cases/charts';
import { comments } from './cases/comments';
import { conditionalFormats } from './cases/conditionalFormats';
import { customFunctions } from './cases/customFunctions';
import { customXml } from './cases/customXml';
import { dataValidation } from './cases/dataValidation';
import { events } from './cases/events';
import { filters } from './cases/filters';
import { protection } from './cases/protection';
import { nullObjectsAndErrors } from './cases/nullObjectsAndErrors';
import { proxyObjects } from './cases/proxyObjects';
import { rangeEditing } from './cases/rangeEditing';
import { rangeFormats } from './cases/rangeFormats';
import { ranges } from './cases/ranges';
import { tables } from './cases/tables';
import { undo } from './cases/undo';
import { workbooks } from './cases/workbooks';
import { worksheets } from './cases/worksheets';

/** The whole suite, by area. */
export const allCases: Readonly<Record<string, readonly ContractCase[]>> = {
  proxyObjects,
  nullObjectsAndErrors,
  ranges,
  rangeFormats,
  rangeEditing,
  workbooks,
  worksheets,
  events,
  protection,
  tables,
  filters,
  conditionalFormats,
  dataValidation,
  charts,
  comments,
  customXml,
  undo,
  customFunctions,
};
