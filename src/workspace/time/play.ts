import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import type { Refused } from '../act';
import type { Call } from '../call';
import { later } from '../moments';

const HOUR_MS = 3_600_000;
const TICK_MS = 1000;

/** How much virtual time goes by in a second of real time. */
export const SPEEDS = [
  { name: '1 giờ mỗi giây', ms: HOUR_MS },
  { name: '6 giờ mỗi giây', ms: 6 * HOUR_MS },
  { name: '1 ngày mỗi giây', ms: 24 * HOUR_MS },
] as const;

/** The clock's play button. */
export interface Play {
  readonly isOn: boolean;
  readonly speed: number;
  choose(speed: number): void;
  begin(): void;
  end(): void;
}

/** Lets time pass second by second until it is told to stop or a step is refused. */
export function usePlay(picture: Picture, call: Call, refused: (reply: Refused) => void): Play {
  const [isOn, setOn] = useState(false);
  const [speed, choose] = useState<number>(0);
  const lastStep = useRef(0);
  const { now, passingTo } = picture;
  const stepMs = SPEEDS[speed]?.ms ?? HOUR_MS;
  useEffect(() => {
    if (!isOn || passingTo !== null) return undefined;
    const wait = Math.max(0, lastStep.current + TICK_MS - performance.now());
    const timer = setTimeout(async () => {
      lastStep.current = performance.now();
      const reply = await call('passTo', { moment: later(now, stepMs) });
      if (reply.ok) return;
      setOn(false);
      refused(reply);
    }, wait);
    return () => clearTimeout(timer);
  }, [isOn, now, passingTo, stepMs, call, refused]);
  return {
    isOn,
    speed,
    choose,
    begin: useCallback(() => setOn(true), []),
    end: useCallback(() => setOn(false), []),
  };
}
