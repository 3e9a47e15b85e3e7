import { LifecycleService, LifecycleStages, LogLevel, ThemeService, Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import { IEditorBridgeService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { greenTheme } from '@univerjs/themes';
import { ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import { registerCorePlugins, univerLocale, type HostLanguage } from '../workbook/corePlugins';
import { gridLocales } from './gridLocale';

/** The spreadsheet that the user sees: Univer with its user interface, in one element of the page. */
export class Grid {
  readonly univer: Univer;

  constructor(container: HTMLElement, language: HostLanguage, isDark = false) {
    this.univer = new Univer({
      theme: greenTheme,
      darkMode: isDark,
      locale: univerLocale(language),
      locales: gridLocales,
      logLevel: LogLevel.WARN,
    });
    this.univer.registerPlugin(UniverRenderEnginePlugin);
    this.univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false });
    this.univer.registerPlugin(UniverDocsPlugin);
    this.univer.registerPlugin(UniverDocsUIPlugin);
    registerCorePlugins(this.univer);
    this.univer.registerPlugin(UniverSheetsUIPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaUIPlugin);
    this.univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    // Excel shows a table's name on its ribbon, not over the cells.
    this.univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
    this.univer.registerPlugin(UniverSheetsFilterUIPlugin);
    this.univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  }

  /** Resolves when the sheet is on the screen and can be used, or has been closed before that. */
  async drawn(): Promise<void> {
    const lifecycle = this.univer.__getInjector().get(LifecycleService);
    await lifecycle.onStage(LifecycleStages.Rendered).catch(() => undefined);
  }

  setDark(isDark: boolean): void {
    this.univer.__getInjector().get(ThemeService).setDarkMode(isDark);
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Gives the keyboard to the sheet. */
  focus(): void {
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  /** Whether the user is typing in a cell. */
  isEditing(): boolean {
    return this.editor().isVisible().visible;
  }

  /** Resolves when the user has left the cell that is being typed in. */
  async editingEnded(): Promise<void> {
    if (!this.isEditing()) {
      return;
    }
    await new Promise<void>((resolve) => {
      const subscription = this.editor().visible$.subscribe(({ visible }) => {
        if (!visible) {
          resolve();
          queueMicrotask(() => {
            subscription.unsubscribe();
          });
        }
      });
    });
  }

  private editor(): IEditorBridgeService {
    return this.univer.__getInjector().get(IEditorBridgeService);
  }
}
