import type { cli as keys } from '../en-US/cli';

export const cli: Record<keyof typeof keys, string> = {
  'cli.usage.report':
    '用法：npm run --silent report -- <台账.csv|.xlsx|.xls> [--sheet 工作表] [--as-of 年-月-日] [--buckets 30,60,90] [--by due|document] [--lang zh-CN|en-US] [--out report.xlsx] [--json report.json]',
  'cli.usage.calc': '用法：npm run --silent calc -- <工作簿> "<公式>" [--lang zh-CN|en-US]',
  'cli.badBy': '--by 只能是 due（到期日）或 document（单据日期），不能是“{value}”。',
  'cli.badLang': '--lang 只能是 zh-CN 或 en-US，不能是“{value}”。',
  'cli.noFile': '找不到文件“{file}”。',
  'cli.cannotWrite': '无法写入文件“{file}”。请确认文件夹存在且有写入权限。',
  'cli.outIsIn': '--out 指向台账文件本身，请换一个文件名。',
  'cli.badFormula': '公式应以“=”开头，“{value}”不是公式。',
  'cli.file.encrypted': '“{file}”设有密码。请另存为无密码的文件后重试。',
  'cli.file.broken': '“{file}”已损坏，或内容与扩展名不符。',
  'cli.file.unsupported': '“{file}”不是可读取的工作簿（.xlsx、.xlsm、.xls、.csv）。',
  'cli.file.binaryWorkbook': '“{file}”是二进制工作簿（.xlsb）。请另存为 .xlsx 后重试。',
  'cli.file.openDocument': '“{file}”是 OpenDocument 电子表格。请另存为 .xlsx 后重试。',
  'cli.file.webPage': '“{file}”其实是网页或 XML 文件，与文件名不符。请另存为 .xlsx 后重试。',
  'cli.file.empty': '“{file}”是空文件。',
  'cli.source': '{sheet}!{range}：读取 {read} 行，采用 {used} 行，未采用 {setAside} 行',
  'cli.bucket': '账龄段',
  'cli.amount': '金额 {currency}',
  'cli.items': '笔数',
  'cli.difference': '与台账差额',
  'cli.written': '已写入：{file}',
};
