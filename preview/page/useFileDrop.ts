import { useRef, useState, type DragEvent } from 'react';

interface FileDrop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** A file dropped anywhere on the page. */
export function useFileDrop(onFile: (file: File) => void): FileDrop {
  const [isOver, setIsOver] = useState(false);
  // Each element under the pointer sends its own enter and leave.
  const depth = useRef(0);
  const enter = (change: number): void => {
    depth.current = Math.max(0, depth.current + change);
    setIsOver(depth.current > 0);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event) => {
        if (event.dataTransfer.types.includes('Files')) {
          enter(1);
        }
      },
      onDragOver: (event) => {
        event.preventDefault();
      },
      onDragLeave: () => {
        enter(-1);
      },
      onDrop: (event) => {
        event.preventDefault();
        enter(-depth.current);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) {
          onFile(file);
        }
      },
    },
  };
}
