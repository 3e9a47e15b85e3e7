import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { RibbonButton, RibbonMenu } from './manifest/HostedAddin';
import type { PageState } from './PageStore';

interface ControlProps {
  readonly state: PageState;
  readonly onPress: (controlId: string) => void;
}

/** A button of the ribbon with its tip. */
export function RibbonButtonView({
  button,
  state,
  onPress,
}: ControlProps & { readonly button: RibbonButton }): ReactElement {
  const tipId = `tip-${button.id}`;
  // A tip that stays under the pointer after the press would cover what the press changes.
  const [isPressed, setIsPressed] = useState(false);
  const isRunning = state.runningButtons.has(button.id);
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
        disabled={state.disabledButtons.has(button.id) || isRunning}
        aria-busy={isRunning}
        aria-describedby={tipId}
        data-control={button.id}
        onClick={() => {
          setIsPressed(true);
          onPress(button.id);
        }}
      >
        <Icon url={button.iconUrl} size={32} />
        <span>{button.label}</span>
      </button>
      <Tip id={tipId} control={button} isHidden={isPressed} />
    </span>
  );
}

/** A button that opens a list of buttons. */
export function RibbonMenuView({
  menu,
  state,
  onPress,
}: ControlProps & { readonly menu: RibbonMenu }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const tipId = `tip-${menu.id}`;
  const close = (): void => {
    setIsOpen(false);
    opener.current?.focus();
  };
  return (
    <span
      className="ribbon-slot"
      role="presentation"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setIsOpen(false);
        }
      }}
    >
      <button
        ref={opener}
        type="button"
        className="ribbon-button"
        disabled={state.disabledButtons.has(menu.id)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-describedby={tipId}
        data-control={menu.id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            setIsOpen(true);
          }
        }}
      >
        <Icon url={menu.iconUrl} size={32} />
        <span>
          {menu.label} <span aria-hidden="true">▾</span>
        </span>
      </button>
      <Tip id={tipId} control={menu} isHidden={isOpen} />
      {isOpen && (
        <MenuItems
          menu={menu}
          state={state}
          onClose={close}
          onPress={(id) => {
            close();
            onPress(id);
          }}
        />
      )}
    </span>
  );
}

function MenuItems(props: ControlProps & { menu: RibbonMenu; onClose: () => void }): ReactElement {
  const { menu, state, onPress, onClose } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="menuitem"]:enabled')];
    const at = items.findIndex((item) => item === document.activeElement);
    const targets: Readonly<Record<string, HTMLButtonElement | undefined>> = {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items.at(at - 1),
      Home: items[0],
      End: items.at(-1),
    };
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key in targets) {
      event.preventDefault();
      targets[event.key]?.focus();
    }
  };
  return (
    <div
      className="ribbon-menu"
      role="menu"
      tabIndex={-1}
      aria-label={menu.label}
      onKeyDown={onKeyDown}
      ref={(element) => {
        if (element !== null && !element.contains(document.activeElement)) {
          element.querySelector<HTMLButtonElement>('[role="menuitem"]:enabled')?.focus();
        }
      }}
    >
      {menu.items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          disabled={state.disabledButtons.has(item.id) || state.runningButtons.has(item.id)}
          title={item.tip.description}
          data-control={item.id}
          onClick={() => {
            onPress(item.id);
          }}
        >
          <Icon url={item.iconUrl} size={16} />
          {item.label}
        </button>
      ))}
    </div>
  );
}

function Icon({
  url,
  size,
}: {
  readonly url: string | undefined;
  readonly size: number;
}): ReactElement | null {
  return url === undefined ? null : <img src={url} alt="" width={size} height={size} />;
}

function Tip(props: {
  readonly id: string;
  readonly control: RibbonButton | RibbonMenu;
  readonly isHidden: boolean;
}): ReactElement {
  return (
    <span className="ribbon-tip" id={props.id} role="tooltip" hidden={props.isHidden}>
      <strong>{props.control.tip.title}</strong>
      {props.control.tip.description}
    </span>
  );
}
