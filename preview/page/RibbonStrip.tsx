import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { buttonsOf, type HostedAddin, type RibbonTab } from './manifest/HostedAddin';
import type { PageState } from './PageStore';
import { RibbonButtonView, RibbonMenuView } from './RibbonControls';
import type { PageWords } from './words';

interface RibbonStripProps {
  readonly addin: HostedAddin | undefined;
  readonly state: PageState;
  readonly text: PageWords;
  readonly onPress: (controlId: string) => void;
}

/** The add-in's ribbon: its tabs, and the groups and buttons of the chosen one. */
export function RibbonStrip({ addin, state, text, onPress }: RibbonStripProps): ReactElement {
  const [chosen, setChosen] = useState<string>();
  const tabs = (addin?.tabs ?? []).filter((tab) => !state.hiddenTabs.has(tab.id));
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = tabByKey(event.key, tabs, tab);
    if (next !== undefined) {
      event.preventDefault();
      setChosen(next.id);
      document.getElementById(`tab-${next.id}`)?.focus();
    }
  };
  return (
    <section className="ribbon" aria-label={text.ribbon}>
      {tabs.length > 0 && (
        <div className="ribbon-tabs" role="tablist" tabIndex={-1} onKeyDown={onKeyDown}>
          {tabs.map(({ id, label }) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === tab?.id}
              aria-controls="ribbon-groups"
              tabIndex={id === tab?.id ? 0 : -1}
              onClick={() => {
                setChosen(id);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div
        className="ribbon-groups"
        id="ribbon-groups"
        {...(tab === undefined ? {} : { role: 'tabpanel', 'aria-label': tab.label })}
      >
        {tab !== undefined && <Groups tab={tab} state={state} onPress={onPress} />}
        <p className="ribbon-status" role="status">
          {workingOn(addin, state, text)}
        </p>
      </div>
    </section>
  );
}

function tabByKey(
  key: string,
  tabs: readonly RibbonTab[],
  from: RibbonTab | undefined,
): RibbonTab | undefined {
  const at = tabs.findIndex(({ id }) => id === from?.id);
  switch (key) {
    case 'ArrowRight':
      return tabs[(at + 1) % tabs.length];
    case 'ArrowLeft':
      return tabs.at(at - 1);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}

function Groups(props: {
  tab: RibbonTab;
  state: PageState;
  onPress: (controlId: string) => void;
}): ReactElement {
  const { tab, state, onPress } = props;
  return (
    <>
      {tab.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.controls.map((control) =>
              control.kind === 'menu' ? (
                <RibbonMenuView key={control.id} menu={control} state={state} onPress={onPress} />
              ) : (
                <RibbonButtonView key={control.id} button={control} state={state} onPress={onPress} />
              ),
            )}
          </div>
          <div className="ribbon-group-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </>
  );
}

function workingOn(addin: HostedAddin | undefined, state: PageState, text: PageWords): string {
  const running = buttonsOf(addin?.tabs ?? []).find(({ id }) => state.runningButtons.has(id));
  return running === undefined ? '' : text.working(running.label);
}
