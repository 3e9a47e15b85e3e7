import {
  AstTreeBuilder,
  ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerNode,
  generateExecuteAstNodeData,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import type { CellValue } from './cellReading';
import type { HostWorkbook } from './HostWorkbook';

/**
 * What a formula comes to, without a cell for it and at once: the workbook must have been calculated. An error is its
 * text.
 */
export function evaluateNow(workbook: HostWorkbook, formula: string): CellValue | CellValue[][] {
  const { injector, activeSheet } = workbook;
  const runtime = injector.get(IFormulaRuntimeService);
  // Arrays that an earlier calculation made of ranges may hold what the cells held then.
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  injector.get(IFormulaCurrentConfigService).loadDataLite();
  runtime.reset();
  const { worksheet } = activeSheet;
  runtime.setCurrent(
    0,
    0,
    worksheet.getRowCount(),
    worksheet.getColumnCount(),
    activeSheet.id,
    workbook.unitId,
  );
  const lexed = injector.get(Lexer).treeBuilder(formula);
  const node = lexed instanceof LexerNode ? injector.get(AstTreeBuilder).parse(lexed) : undefined;
  if (!node) return ErrorType.NAME;
  const result = injector.get(Interpreter).execute(generateExecuteAstNodeData(node));
  const value = result.isReferenceObject()
    ? (result as BaseReferenceObject).toArrayValueObject(false)
    : (result as BaseValueObject);
  return value.isArray() ? arrayValue(value as ArrayValueObject) : plainValue(value);
}

function arrayValue(array: ArrayValueObject): CellValue | CellValue[][] {
  const rows = array.getArrayValue().map((row) => row.map((cell) => (cell ? plainValue(cell) : 0)));
  const [first] = rows;
  return rows.length === 1 && first?.length === 1 ? (first[0] ?? 0) : rows;
}

function plainValue(value: BaseValueObject): CellValue {
  if (value.isNull()) return 0;
  if (value.isBoolean()) return value.getValue() === true || value.getValue() === 1;
  return value.getValue();
}
