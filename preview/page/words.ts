import type { FileProblemCode } from '../files/FileProblem';
import type { HostLanguage } from '../workbook/corePlugins';
import { chineseDev, englishDev, type DevWords } from './devWords';
import type { PageTheme } from './pageTheme';

/** Every word of the page's own frame; the add-in's words come from its manifest and pages. */
export interface PageWords {
  readonly previewHost: string;
  readonly previewHostTip: string;
  readonly blankWorkbook: string;
  readonly newWorkbook: string;
  readonly open: string;
  readonly save: string;
  readonly saveKey: string;
  readonly unsaved: string;
  readonly dropHere: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<PageTheme, string>>;
  readonly devPanel: string;
  readonly dev: DevWords;
  readonly ribbon: string;
  readonly pane: string;
  readonly closePane: string;
  readonly openPane: string;
  readonly resizePane: string;
  readonly dismiss: string;
  readonly loading: {
    readonly addin: string;
    readonly workbook: string;
    readonly grid: string;
    readonly pane: string;
  };
  readonly working: (command: string) => string;
  readonly commandMissing: (command: string) => string;
  readonly discard: (file: string) => string;
  readonly goOn: string;
  readonly cancel: string;
  readonly noClient: (page: string) => string;
  readonly noFunctions: (reason: string) => string;
  readonly notLoaded: (address: string) => string;
  readonly notImplemented: (what: string) => string;
  readonly cannotStart: (reason: string) => string;
  readonly cannotOpen: (file: string, reason: string) => string;
  readonly cannotFetch: (reason: string) => string;
  readonly cannotSave: (reason: string) => string;
  readonly unknownFault: (parameter: string) => string;
  readonly fileProblems: Readonly<Record<FileProblemCode, string>>;
}

const english: PageWords = {
  previewHost: 'Preview',
  previewHostTip:
    'This page stands in for Excel. It runs the same add-in that Excel does, on this computer only.',
  blankWorkbook: 'Workbook1.xlsx',
  newWorkbook: 'New',
  open: 'Open…',
  save: 'Save as .xlsx',
  saveKey: 'Save as .xlsx (Ctrl+S)',
  unsaved: 'Not saved',
  dropHere: 'Drop a workbook here to open it (.xlsx, .xls or .csv)',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  devPanel: 'Developer panel',
  dev: englishDev,
  ribbon: 'Ribbon',
  pane: 'Task pane',
  closePane: 'Close task pane',
  openPane: 'Show task pane',
  resizePane: 'Task pane width',
  dismiss: 'Dismiss',
  loading: {
    addin: 'Reading the add-in’s manifest…',
    workbook: 'Opening the workbook…',
    grid: 'Drawing the sheets…',
    pane: 'Starting the add-in…',
  },
  working: (command) => `Working on “${command}”…`,
  commandMissing: (command) => `The add-in has no function for “${command}”.`,
  discard: (file) => `${file} has changes that are not saved. Go on without them?`,
  goOn: 'Discard changes',
  cancel: 'Cancel',
  noClient: (page) =>
    `${page} has not started Microsoft’s client. Does it load office.js and call Office.onReady or Office.initialize?`,
  noFunctions: (reason) => `The add-in’s custom functions are missing: ${reason}`,
  notLoaded: (address) => `The add-in could not load ${address}`,
  notImplemented: (what) => `The add-in has asked for what the preview does not have: ${what}`,
  cannotStart: (reason) => `The preview could not start: ${reason}`,
  cannotOpen: (file, reason) => `${file} could not be opened: ${reason}`,
  cannotFetch: (reason) => `The workbook is not on the server: ${reason}`,
  unknownFault: (parameter) => `The address asks for a fault that cannot be read: ${parameter}`,
  cannotSave: (reason) => `The workbook could not be saved: ${reason}`,
  fileProblems: {
    encrypted: 'it is protected by a password. Remove the password in Excel and try again.',
    broken: 'the file is damaged or is not a workbook.',
    binaryWorkbook: 'it is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.',
    openDocument: 'it is an OpenDocument spreadsheet. Save it as .xlsx and try again.',
    webPage: 'it is a web page or XML, whatever its name says. Open it in Excel and save it as .xlsx.',
    unsupported: 'only .xlsx, .xlsm, .xls and .csv files can be opened here.',
    empty: 'there is nothing in it.',
  },
};

const chinese: PageWords = {
  previewHost: '预览',
  previewHostTip: '本页面代替 Excel 运行加载项，运行的就是 Excel 里的同一个加载项，数据只留在这台电脑上。',
  blankWorkbook: '工作簿1.xlsx',
  newWorkbook: '新建',
  open: '打开…',
  save: '另存为 .xlsx',
  saveKey: '另存为 .xlsx（Ctrl+S）',
  unsaved: '未保存',
  dropHere: '拖放到这里即可打开工作簿（.xlsx、.xls 或 .csv）',
  language: '语言',
  theme: '主题',
  themes: { light: '浅色', dark: '深色', contrast: '高对比度' },
  devPanel: '开发者面板',
  dev: chineseDev,
  ribbon: '功能区',
  pane: '任务窗格',
  closePane: '关闭任务窗格',
  openPane: '显示任务窗格',
  resizePane: '任务窗格宽度',
  dismiss: '知道了',
  loading: {
    addin: '正在读取加载项清单…',
    workbook: '正在打开工作簿…',
    grid: '正在绘制工作表…',
    pane: '正在启动加载项…',
  },
  working: (command) => `正在执行“${command}”…`,
  commandMissing: (command) => `加载项没有实现“${command}”这个命令。`,
  discard: (file) => `${file} 有未保存的更改。不保存，继续吗？`,
  goOn: '放弃更改',
  cancel: '取消',
  noClient: (page) =>
    `${page} 没有启动 Microsoft 的客户端。它加载 office.js 并调用 Office.onReady 或 Office.initialize 了吗？`,
  noFunctions: (reason) => `加载项的自定义函数不可用：${reason}`,
  notLoaded: (address) => `加载项无法加载 ${address}`,
  notImplemented: (what) => `加载项用到了预览没有实现的功能：${what}`,
  cannotStart: (reason) => `预览无法启动：${reason}`,
  cannotOpen: (file, reason) => `无法打开 ${file}：${reason}`,
  cannotFetch: (reason) => `服务器上没有这个工作簿：${reason}`,
  unknownFault: (parameter) => `地址里的故障参数无法识别：${parameter}`,
  cannotSave: (reason) => `无法保存工作簿：${reason}`,
  fileProblems: {
    encrypted: '文件设有密码。请先在 Excel 中取消密码，再重新打开。',
    broken: '文件已损坏，或者不是工作簿文件。',
    binaryWorkbook: '这是二进制工作簿（.xlsb）。请先在 Excel 中另存为 .xlsx，再重新打开。',
    openDocument: '这是 OpenDocument 电子表格。请先另存为 .xlsx，再重新打开。',
    webPage: '这其实是网页或 XML 文件，与文件名不符。请先在 Excel 中打开并另存为 .xlsx。',
    unsupported: '这里只能打开 .xlsx、.xlsm、.xls 和 .csv 文件。',
    empty: '文件里没有内容。',
  },
};

export const words: Readonly<Record<HostLanguage, PageWords>> = { 'zh-CN': chinese, 'en-US': english };
