import type { Store } from '../store';
import type { TabWatch } from './tab-watch';
import type { WorkspaceWords } from './words';

/** Names what scripts and people can have changed: everything but the clock, what it drives, and signs of life. */
export function worldEssence(store: Store, tabs: TabWatch, { isHeartbeat }: WorkspaceWords): string {
  const { properties, cache, forms, triggers, outbox, spreadsheets, ui } = store;
  const remembered = Object.entries(properties.script).filter(([key]) => !isHeartbeat(key));
  return JSON.stringify([
    remembered,
    [properties.document, properties.user, properties.standalone],
    Object.entries(cache).map(([key, { value }]) => [key, value]),
    Object.values(forms).map(({ responses, ...form }) => [form, responses.map(({ id, timestamp }) => [id, timestamp])]),
    triggers.map(({ id, disabled }) => [id, disabled]),
    outbox.length,
    Object.values(spreadsheets).map(({ sheets, ...file }) => [file, sheets.map(({ id }) => id)]),
    tabs.latest,
    ui.toasts.length,
  ]);
}
