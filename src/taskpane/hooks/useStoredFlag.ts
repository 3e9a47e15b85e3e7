import { useState } from 'react';

import { usePane } from '../paneContext';

/** A yes/no of this user on this machine. Where storage is blocked it is only kept until the pane closes. */
export function useStoredFlag(name: string): readonly [boolean, () => void] {
  const { partitionKey = '' } = usePane().environment;
  const key = `${partitionKey}dunwell.${name}`;
  const [flag, setFlag] = useState(() => {
    try {
      return localStorage.getItem(key) === '1';
    } catch {
      return false;
    }
  });
  const raise = (): void => {
    setFlag(true);
    try {
      localStorage.setItem(key, '1');
    } catch {
      // Blocked or full: the flag holds for this session.
    }
  };
  return [flag, raise];
}
