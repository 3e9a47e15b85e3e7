import { useRef, type ReactElement } from 'react';
import type { HostLanguage } from '../workbook/corePlugins';
import { addressIn } from './pageLanguage';
import { words } from './words';

interface TitleBarProps {
  readonly language: HostLanguage;
  readonly fileName: string;
  readonly canSave: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

const LANGUAGES: readonly { readonly language: HostLanguage; readonly name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en-US', name: 'English' },
];

/** The file's name and what can be done with the file; the page's language. */
export function TitleBar({ language, fileName, canSave, onOpen, onSave }: TitleBarProps): ReactElement {
  const text = words[language];
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <svg className="file-glyph" viewBox="0 0 20 20" aria-hidden="true">
        <rect x="2" y="2" width="16" height="16" rx="2.5" fill="currentColor" />
        <path d="M2 8h16M2 13h16M8 2v16" stroke="#fff" strokeWidth="1.3" fill="none" />
      </svg>
      <h1 className="file-name">{fileName}</h1>
      <span className="host-tag" title={text.previewHostTip}>
        {text.previewHost}
      </span>
      <span className="spring" />
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
      <button type="button" className="title-button" disabled={!canSave} onClick={onSave}>
        {text.save}
      </button>
      <nav className="language-switch" aria-label={text.language}>
        {LANGUAGES.map((choice) => (
          <a
            key={choice.language}
            href={addressIn(choice.language, location.href)}
            lang={choice.language}
            aria-current={choice.language === language ? 'true' : undefined}
          >
            {choice.name}
          </a>
        ))}
      </nav>
    </header>
  );
}
