/** Who the client talks to, and what it may ask for: the facts behind `Office.context`. */

export interface PaneIdentity {
  /** Names the conversation; unlike any other on the page. */
  readonly conversationId: string;
  /** The add-in's id in its manifest. */
  readonly addinId: string;
  readonly addinName: string;
  /** The display language, `zh-CN`. */
  readonly language: string;
  /** The origin of the page that plays the host. */
  readonly hostOrigin: string;
  /** The page is a shared runtime: pane, commands and functions in one. Default true. */
  readonly isShared?: boolean;
  /** The page runs custom functions. Default true. */
  readonly hasFunctions?: boolean;
  /** What the host's frame looks like; the client answers `Office.context.officeTheme` with it. */
  readonly theme?: OfficeThemeColors;
}

/** `Office.context.officeTheme`, by Microsoft's names. */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

const SHARED_RUNTIME = 1;
/** Without it the client never starts its functions runtime. */
const CUSTOM_FUNCTIONS = 2;
const EXCEL_ON_THE_WEB = 16;
const DOCUMENT_OPENED = 0;
const SHOWN_AS_TASK_PANE = 2;

/** The requirement sets that `Office.context.requirements.isSetSupported` answers for. */
export const REQUIREMENT_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.17,
  SharedRuntime: 1.2,
  CustomFunctionsRuntime: 1.4,
  CustomFunctions: 1.9,
  RibbonApi: 1.2,
  AddinCommands: 1.3,
  DynamicRibbon: 1.2,
  SharedRuntimeInternal: 1.2,
  OfficeSharedApi: 1.1,
  DelayForCellEdit: 1.1,
  Settings: 1.1,
  RichApi: 1.1,
};

/** The address that makes the pane's page find its host. `_xdm_Info` must stay last: the client reads to the end. */
export function paneAddress(page: string, identity: PaneIdentity): string {
  const address = new URL(page);
  const query = address.search === '' ? '?' : `${address.search}&`;
  const flags =
    (identity.isShared === false ? 0 : SHARED_RUNTIME) |
    (identity.hasFunctions === false ? 0 : CUSTOM_FUNCTIONS);
  const host = `_host_Info=Excel$Web$16.01$${identity.language}$$$$${flags}`;
  const participants = [identity.conversationId, identity.addinId, identity.hostOrigin].join('|');
  return `${address.origin}${address.pathname}${query}${host}#&_serializer_version=1&_xdm_Info=${encodeURIComponent(participants)}`;
}

/** The answer to `ContextActivationManager_getAppContextAsync`. `settings` are names with JSON values. */
export function appContext(
  identity: PaneIdentity,
  documentUrl: string,
  settings: readonly (readonly [name: string, json: string])[],
): Readonly<Record<string, unknown>> {
  return {
    _id: identity.addinId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.0',
    _appMinorVersion: 1,
    _appUILocale: identity.language,
    _dataLocale: identity.language,
    _docUrl: documentUrl,
    _clientMode: 0,
    _settings: settings,
    _reason: DOCUMENT_OPENED,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: identity.conversationId,
    _appInstanceId: identity.conversationId,
    _addinName: identity.addinName,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _initialDisplayMode: SHOWN_AS_TASK_PANE,
    ...(identity.theme === undefined ? {} : { _officeTheme: identity.theme }),
  };
}
