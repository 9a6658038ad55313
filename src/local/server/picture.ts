import type { Runtime } from '../runtime';
import { formPublishedUrl } from '../services/form-urls';
import { mailboxes } from './mailboxes';
import type { Picture } from './messages';
import { mishapsIn, senderOf } from './mishaps';
import { momentIn } from './moments';
import type { PassingTime } from './passing-time';
import type { RunLog } from './run-log';
import { triggerWords } from './sentences';
import type { SheetDeeds } from './sheet-deeds';
import type { TabWatch } from './tab-watch';
import type { TroubleMaker } from './troubles';
import type { WorkspaceWords } from './words';

const TOLD_RUNS = 100;
const TOLD_TOASTS = 5;

/** What the picture is drawn from. */
interface Drawn {
  readonly revision: number;
  readonly account: string;
  readonly shown: number;
  readonly runtime: Runtime;
  readonly words: WorkspaceWords;
  readonly deeds: SheetDeeds;
  readonly time: PassingTime;
  readonly troubles: TroubleMaker;
  readonly tabWatch: TabWatch;
  readonly runLog: RunLog;
  readonly delivery: { readonly state: Picture['delivery'] } | null;
}

/** Everything around the grid, as it is now. */
export function workspacePicture(workspace: Drawn): Picture {
  const { runtime, words, deeds, time, troubles } = workspace;
  const { store, spreadsheet, ui } = runtime;
  const { timeZone } = spreadsheet;
  const moment = (instant: number) => momentIn(timeZone, instant);
  const armed = troubles.armed;
  const sender = senderOf(store);
  return {
    revision: workspace.revision,
    file: { name: spreadsheet.name, timeZone, locale: spreadsheet.locale },
    accounts: words.accounts,
    account: workspace.account,
    now: moment(store.clock.now),
    passingTo: time.until === null ? null : moment(time.until),
    tabs: spreadsheet.sheets.map(({ id, name, tabColor, hidden }) => ({
      id,
      name,
      colour: tabColor,
      hidden,
      version: workspace.tabWatch.of(id).version,
    })),
    activeTab: spreadsheet.activeSheetId,
    menus: ui.menus,
    sidebar: ui.sidebar && { title: ui.sidebar.title, shown: workspace.shown },
    toasts: ui.toasts.slice(-TOLD_TOASTS).map(({ at, title, message }) => ({ at: moment(at), title, message })),
    mailboxes: mailboxes(runtime, words),
    forms: Object.values(store.forms).map(({ id, publishedId, title, published, acceptingResponses }) => ({
      id,
      title,
      url: formPublishedUrl(publishedId),
      open: published && acceptingResponses,
    })),
    triggers: store.triggers
      .filter(({ disabled }) => !disabled)
      .map((trigger) => ({
        functionName: trigger.handler,
        title: words.titleOf(trigger.handler, []),
        what: triggerWords(trigger),
        next: trigger.schedule?.next ? moment(trigger.schedule.next) : null,
        account: trigger.owner,
      })),
    runs: workspace.runLog.runs.slice(0, TOLD_RUNS),
    troubles: armed,
    mishaps: mishapsIn(store),
    quota: { account: sender, perDay: runtime.mail.quota, left: runtime.mail.remaining(sender) },
    undo: deeds.history.undo,
    redo: deeds.history.redo,
    delivery: workspace.delivery?.state ?? null,
  };
}
