import { useState } from 'react';

import { usePane } from '../paneContext';

/** A word of this user on this machine. Where storage is blocked it is only kept until the pane closes. */
export function useStoredWord(name: string): readonly [string, (word: string) => void] {
  const { partitionKey = '' } = usePane().environment;
  const key = `${partitionKey}dunwell.${name}`;
  const [word, setWord] = useState(() => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  });
  const keep = (next: string): void => {
    setWord(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // Blocked or full: the word holds for this session.
    }
  };
  return [word, keep];
}
