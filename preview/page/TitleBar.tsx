import { useRef, type ReactElement } from 'react';
import type { HostLanguage } from '../workbook/corePlugins';
import { PAGE_THEMES, type PageTheme } from './pageTheme';
import { words } from './words';

interface TitleBarProps {
  readonly language: HostLanguage;
  readonly theme: PageTheme;
  readonly fileName: string;
  readonly isUnsaved: boolean;
  readonly canUseFile: boolean;
  readonly isDevPanelOpen: boolean;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onLanguage: (language: HostLanguage) => void;
  readonly onTheme: (theme: PageTheme) => void;
  readonly onDevPanel: () => void;
}

const LANGUAGES: readonly { readonly language: HostLanguage; readonly name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en-US', name: 'English' },
];

/** The file's name and what can be done with the file; the page's language and looks. */
export function TitleBar(props: TitleBarProps): ReactElement {
  const text = words[props.language];
  return (
    <header className="title-bar">
      <svg className="file-glyph" viewBox="0 0 20 20" aria-hidden="true">
        <rect x="2" y="2" width="16" height="16" rx="2.5" fill="currentColor" />
        <path d="M2 8h16M2 13h16M8 2v16" stroke="#fff" strokeWidth="1.3" fill="none" />
      </svg>
      <h1 className="file-name">{props.fileName}</h1>
      {props.isUnsaved && <span className="unsaved">{text.unsaved}</span>}
      <span className="host-tag" title={text.previewHostTip}>
        {text.previewHost}
      </span>
      <span className="spring" />
      <FileButtons {...props} />
      <LooksButtons {...props} />
    </header>
  );
}

function FileButtons({ language, canUseFile, onNew, onOpen, onSave }: TitleBarProps): ReactElement {
  const text = words[language];
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="title-button" disabled={!canUseFile} onClick={onNew}>
        {text.newWorkbook}
      </button>
      <button type="button" className="title-button" onClick={() => picker.current?.click()}>
        {text.open}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) {
            onOpen(file);
          }
        }}
      />
      <button
        type="button"
        className="title-button"
        disabled={!canUseFile}
        title={text.saveKey}
        aria-keyshortcuts="Control+S"
        onClick={onSave}
      >
        {text.save}
      </button>
    </>
  );
}

function LooksButtons(props: TitleBarProps): ReactElement {
  const text = words[props.language];
  return (
    <>
      <div className="language-switch" role="group" aria-label={text.language}>
        {LANGUAGES.map((choice) => (
          <button
            key={choice.language}
            type="button"
            lang={choice.language}
            aria-pressed={choice.language === props.language}
            onClick={() => {
              props.onLanguage(choice.language);
            }}
          >
            {choice.name}
          </button>
        ))}
      </div>
      <select
        className="theme-switch"
        aria-label={text.theme}
        value={props.theme}
        onChange={(event) => {
          props.onTheme(event.target.value as PageTheme);
        }}
      >
        {PAGE_THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {text.themes[theme]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="title-button dev-button"
        aria-label={text.devPanel}
        title={text.devPanel}
        aria-pressed={props.isDevPanelOpen}
        onClick={props.onDevPanel}
      >
        {'</>'}
      </button>
    </>
  );
}
