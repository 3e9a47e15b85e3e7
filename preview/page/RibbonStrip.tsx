import { useState, type ReactElement } from 'react';
import type { HostedAddin, RibbonButton, RibbonTab } from './manifest';
import type { PageState } from './PageStore';
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
  return (
    <section className="ribbon" aria-label={text.ribbon}>
      <div className="ribbon-tabs" role="tablist">
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === tab?.id}
            aria-controls="ribbon-groups"
            onClick={() => {
              setChosen(id);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="ribbon-groups" id="ribbon-groups" role="tabpanel" aria-label={tab?.label}>
        {tab !== undefined && <Groups tab={tab} state={state} onPress={onPress} />}
        <p className="ribbon-status" role="status">
          {workingOn(tab, state, text)}
        </p>
      </div>
    </section>
  );
}

function Groups(props: {
  tab: RibbonTab;
  state: PageState;
  onPress: (controlId: string) => void;
}): ReactElement {
  return (
    <>
      {props.tab.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <Button
                key={button.id}
                button={button}
                isDisabled={props.state.disabledButtons.has(button.id)}
                isRunning={props.state.runningButtons.has(button.id)}
                onPress={() => {
                  props.onPress(button.id);
                }}
              />
            ))}
          </div>
          <div className="ribbon-group-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </>
  );
}

interface ButtonProps {
  readonly button: RibbonButton;
  readonly isDisabled: boolean;
  readonly isRunning: boolean;
  readonly onPress: () => void;
}

function Button({ button, isDisabled, isRunning, onPress }: ButtonProps): ReactElement {
  const tipId = `tip-${button.id}`;
  // A tip that stays under the pointer after the press would cover what the press changes.
  const [isPressed, setIsPressed] = useState(false);
  return (
    <span
      className="ribbon-slot"
      onPointerLeave={() => {
        setIsPressed(false);
      }}
    >
      <button
        type="button"
        className="ribbon-button"
        disabled={isDisabled || isRunning}
        aria-busy={isRunning}
        aria-describedby={tipId}
        data-control={button.id}
        onClick={() => {
          setIsPressed(true);
          onPress();
        }}
      >
        {button.iconUrl === undefined ? null : <img src={button.iconUrl} alt="" width={32} height={32} />}
        <span>{button.label}</span>
      </button>
      <span className="ribbon-tip" id={tipId} role="tooltip" hidden={isPressed}>
        <strong>{button.tip.title}</strong>
        {button.tip.description}
      </span>
    </span>
  );
}

function workingOn(tab: RibbonTab | undefined, state: PageState, text: PageWords): string {
  const running = tab?.groups
    .flatMap((group) => group.buttons)
    .find(({ id }) => state.runningButtons.has(id));
  return running === undefined ? '' : text.working(running.label);
}
