/** Words of the command line door. `{name}` is a placeholder. */
export const cli = {
  'cli.usage.report':
    'usage: npm run --silent report -- <ledger.csv|.xlsx|.xls> [--sheet name] [--as-of YYYY-MM-DD] [--buckets 30,60,90] [--by due|document] [--lang zh-CN|en-US] [--out report.xlsx] [--json report.json]',
  'cli.usage.calc': 'usage: npm run --silent calc -- <workbook> "<formula>" [--lang zh-CN|en-US]',
  'cli.badBy': '--by takes due or document, not “{value}”.',
  'cli.badLang': '--lang takes zh-CN or en-US, not “{value}”.',
  'cli.noFile': 'There is no file “{file}”.',
  'cli.cannotWrite': 'The file “{file}” cannot be written. Does its folder exist, and may you write there?',
  'cli.outIsIn': '--out names the ledger itself; choose another file.',
  'cli.badFormula': 'A formula begins with “=”: “{value}” does not.',
  'cli.file.encrypted': '“{file}” is protected by a password. Save it without one and try again.',
  'cli.file.broken': '“{file}” is damaged or is not the kind of file that its name says.',
  'cli.file.unsupported': '“{file}” is not a workbook that can be read here (.xlsx, .xlsm, .xls, .csv).',
  'cli.file.binaryWorkbook': '“{file}” is a binary workbook (.xlsb). Save it as .xlsx and try again.',
  'cli.file.openDocument': '“{file}” is an OpenDocument spreadsheet. Save it as .xlsx and try again.',
  'cli.file.webPage':
    '“{file}” is a web page or XML, whatever its name says. Save it as .xlsx and try again.',
  'cli.file.empty': '“{file}” is empty.',
  'cli.source': '{sheet}!{range}: {used} of {read} rows used, {setAside} set aside',
  'cli.bucket': 'Bucket',
  'cli.amount': 'Amount {currency}',
  'cli.items': 'Items',
  'cli.difference': 'Difference to ledger',
  'cli.written': 'Written: {file}',
} as const;
