import React from 'react';

import { useSession } from '../hooks/use_session';

interface TimeTextProps {
  /** ms since the epoch. */
  ms: number | undefined;
  /** What the distance is told from: the time of the answer. */
  nowMs: number;
}

/** An instant as distance and as date in the user's zone; a dash if it is not known. */
export function TimeText({ ms, nowMs }: TimeTextProps) {
  const { format } = useSession();
  if (ms === undefined) {
    return <span>–</span>;
  }
  return (
    <span>
      {format.relative(ms, nowMs)}
      <br />
      <small>{format.dateTime(ms)}</small>
    </span>
  );
}
