import { drawId } from '../chance';
import type { FormState, Store, TriggerState } from '../store';
import type { Mishap } from './messages';
import { Refusal } from './refusal';
import { SENTENCES } from './sentences';

/** Of each mishap: whether the world is as it leaves it, and how it comes about; false when there is nothing it can befall. */
const MISHAPS: Readonly<Record<Mishap, { isIn(store: Store): boolean; befall(store: Store): boolean }>> = {
  triggersGone: {
    isIn: (store) => firing(store).length === 0,
    befall(store) {
      store.triggers = [];
      return true;
    },
  },
  triggerDoubled: {
    isIn: (store) => {
      const names = firing(store).map(({ owner, handler }) => `${owner} ${handler}`);
      return new Set(names).size < names.length;
    },
    befall(store) {
      const trigger = firing(store).findLast(({ source }) => source === 'CLOCK');
      if (trigger) store.triggers.push({ ...structuredClone(trigger), id: drawId(store.random, 20) });
      return trigger !== undefined;
    },
  },
  formClosed: {
    // A form that another has replaced may stay linked, and nobody opens that again.
    isIn: (store) =>
      linkedForms(store).length > 0 &&
      linkedForms(store).every(({ published, acceptingResponses }) => !published || !acceptingResponses),
    befall(store) {
      for (const form of linkedForms(store)) form.acceptingResponses = false;
      return linkedForms(store).length > 0;
    },
  },
  responsesShown: {
    isIn: (store) => responsesTabs(store).some(({ hidden }) => !hidden),
    befall(store) {
      for (const sheet of responsesTabs(store)) sheet.hidden = false;
      return responsesTabs(store).length > 0;
    },
  },
};

/** Lets a mishap befall what a script has installed, as if a person had done it by hand. */
export function befall(store: Store, mishap: Mishap): void {
  if (!MISHAPS[mishap].befall(store)) throw new Refusal(SENTENCES.nothingToSpoil);
}

/** Lists the mishaps as whose aftermath the world stands now; read from the world, so that mending ends them. */
export function mishapsIn(store: Store): Mishap[] {
  return (Object.keys(MISHAPS) as Mishap[]).filter((mishap) => MISHAPS[mishap].isIn(store));
}

/** The account letters leave from: whose triggers were made last; with none, who wrote last, and at first the script's owner. */
export function senderOf(store: Store): string {
  return firing(store).at(-1)?.owner ?? store.outbox.at(-1)?.from ?? store.script.owner;
}

function firing({ triggers }: Store): TriggerState[] {
  return triggers.filter(({ disabled }) => !disabled);
}

function linkedForms({ forms, script }: Store): FormState[] {
  return Object.values(forms).filter(({ destination }) => destination?.spreadsheetId === script.containerId);
}

function responsesTabs({ spreadsheets, script }: Store) {
  return spreadsheets[script.containerId]?.sheets.filter(({ responses }) => responses !== null) ?? [];
}
