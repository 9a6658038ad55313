import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reading } from './answers';
import type { Data } from './call';

/** Toàn cảnh: what the sidebar opens with. */
export type Dashboard = Data<'dashboard'>;

/** Gives every screen the picture the sidebar opened with. */
export const DashboardContext = createContext<Reading<Dashboard> | undefined>(undefined);

/** Gives the picture, and how it was read. */
export function useDashboardReading(): Reading<Dashboard> {
  const reading = useContext(DashboardContext);
  if (reading === undefined) throw new Error('useDashboardReading: this component is not inside the sidebar');
  return reading;
}

/** Gives the picture to a screen that opens only once it is there. */
export function useDashboard(): Dashboard {
  const { data } = useDashboardReading();
  if (data === undefined) throw new Error('useDashboard: this screen was opened before the picture came');
  return data;
}
