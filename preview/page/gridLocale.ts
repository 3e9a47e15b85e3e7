import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import designChinese from '@univerjs/design/locale/zh-CN';
import designEnglish from '@univerjs/design/locale/en-US';
import docsUiChinese from '@univerjs/docs-ui/locale/zh-CN';
import docsUiEnglish from '@univerjs/docs-ui/locale/en-US';
import sheetsChinese from '@univerjs/sheets/locale/zh-CN';
import sheetsEnglish from '@univerjs/sheets/locale/en-US';
import conditionalChinese from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import conditionalEnglish from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import validationChinese from '@univerjs/sheets-data-validation/locale/zh-CN';
import validationUiChinese from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import validationEnglish from '@univerjs/sheets-data-validation/locale/en-US';
import validationUiEnglish from '@univerjs/sheets-data-validation-ui/locale/en-US';
import filterChinese from '@univerjs/sheets-filter/locale/zh-CN';
import filterEnglish from '@univerjs/sheets-filter/locale/en-US';
import filterUiChinese from '@univerjs/sheets-filter-ui/locale/zh-CN';
import filterUiEnglish from '@univerjs/sheets-filter-ui/locale/en-US';
import formulaChinese from '@univerjs/sheets-formula/locale/zh-CN';
import formulaEnglish from '@univerjs/sheets-formula/locale/en-US';
import formulaUiChinese from '@univerjs/sheets-formula-ui/locale/zh-CN';
import formulaUiEnglish from '@univerjs/sheets-formula-ui/locale/en-US';
import numfmtUiChinese from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import numfmtUiEnglish from '@univerjs/sheets-numfmt-ui/locale/en-US';
import tableChinese from '@univerjs/sheets-table/locale/zh-CN';
import tableEnglish from '@univerjs/sheets-table/locale/en-US';
import tableUiChinese from '@univerjs/sheets-table-ui/locale/zh-CN';
import tableUiEnglish from '@univerjs/sheets-table-ui/locale/en-US';
import sheetsUiChinese from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsUiEnglish from '@univerjs/sheets-ui/locale/en-US';
import uiChinese from '@univerjs/ui/locale/zh-CN';
import uiEnglish from '@univerjs/ui/locale/en-US';

/** The words of every Univer plugin on the page. */
export const gridLocales: ILocales = {
  [LocaleType.ZH_CN]: mergeLocales(
    designChinese,
    uiChinese,
    docsUiChinese,
    sheetsChinese,
    sheetsUiChinese,
    formulaChinese,
    formulaUiChinese,
    numfmtUiChinese,
    tableChinese,
    tableUiChinese,
    filterChinese,
    filterUiChinese,
    validationChinese,
    validationUiChinese,
    conditionalChinese,
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEnglish,
    uiEnglish,
    docsUiEnglish,
    sheetsEnglish,
    sheetsUiEnglish,
    formulaEnglish,
    formulaUiEnglish,
    numfmtUiEnglish,
    tableEnglish,
    tableUiEnglish,
    filterEnglish,
    filterUiEnglish,
    validationEnglish,
    validationUiEnglish,
    conditionalEnglish,
  ),
};
