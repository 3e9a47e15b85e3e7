import { generateRandomId } from '@univerjs/core';
import {
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { splitSheetAddress, tryParseArea } from './address';
import type { NamedItemDocument } from './document';
import { HostError } from './HostError';
import type { HostWorkbook } from './HostWorkbook';
import { forgetParsedFormulas } from './parsedFormulas';
import { checkDefinedName } from './tableNames';

/** A name that formulas can use; `formula` begins with `=`. */
export interface HostName {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  /** Absent for the whole workbook. */
  readonly sheetId?: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** The defined names of a workbook. */
export class NameStore {
  private readonly service: IDefinedNamesService;

  constructor(private readonly workbook: HostWorkbook) {
    this.service = workbook.injector.get(IDefinedNamesService);
  }

  all(): HostName[] {
    return Object.values(this.service.getDefinedNameMap(this.workbook.unitId) ?? {}).map(hostName);
  }

  /** Those of one sheet, or without it those of the workbook. */
  of(sheetId: string | undefined): HostName[] {
    return this.all().filter((item) => item.sheetId === sheetId);
  }

  add(item: Omit<HostName, 'id'>): HostName {
    checkDefinedName(item.name);
    const lower = item.name.toLowerCase();
    if (this.of(item.sheetId).some((other) => other.name.toLowerCase() === lower)) {
      throw HostError.invalidArgument(`the name ${item.name} is taken`);
    }
    return this.set({ ...item, id: generateRandomId(8) });
  }

  set(item: HostName): HostName {
    this.mutate(SetDefinedNameMutation.id, {
      id: item.id,
      name: item.name,
      formulaOrRefString: univerText(item.formula),
      comment: item.comment,
      hidden: !item.visible,
      localSheetId: item.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    return item;
  }

  remove(item: HostName): void {
    this.mutate(RemoveDefinedNameMutation.id, {
      id: item.id,
      name: item.name,
      formulaOrRefString: item.formula,
    });
  }

  /** A name that a file holds, taken as it is. */
  load(item: NamedItemDocument): void {
    const sheet = item.scope === undefined ? undefined : this.workbook.findSheet(item.scope);
    this.mutate(SetDefinedNameMutation.id, {
      id: generateRandomId(8),
      name: item.name,
      formulaOrRefString: univerText(item.formula),
      comment: item.comment ?? '',
      hidden: !item.visible,
      localSheetId: sheet?.id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  private mutate(id: string, params: IDefinedNamesServiceParam): void {
    const { unitId } = this.workbook;
    this.workbook.commands.syncExecuteCommand(id, { unitId, ...params }, { onlyLocal: true });
    forgetParsedFormulas();
    this.workbook.injector.get(IFunctionService).deleteFormulaAstCacheKey(params.name);
    this.workbook.calculation.markName(params.name, params.formulaOrRefString);
  }
}

function hostName(item: IDefinedNamesServiceParam): HostName {
  const local = item.localSheetId;
  const scoped = local !== undefined && local !== '' && local !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  const text = item.formulaOrRefString;
  return {
    id: item.id,
    name: item.name,
    formula: text.startsWith('=') ? text : `=${text}`,
    ...(scoped ? { sheetId: local } : {}),
    visible: item.hidden !== true,
    comment: item.comment ?? '',
  };
}

/** Univer keeps a plain reference without its `=`. */
function univerText(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  return tryParseArea(splitSheetAddress(text).address) ? text : `=${text}`;
}
