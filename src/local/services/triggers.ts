import { drawId } from '../chance';
import { NotEmulated, ServiceFailure, TEXT } from '../failures';
import type { Run } from '../run';
import { type EnumValue, enumeration, serviceClass } from '../service-class';
import type { TriggerState } from '../store';
import { planTrigger, type ScheduleWish } from '../trigger-schedule';
import { instantOf, isTimeZone } from '../zoned-time';
import { mayChange } from './form';

export const EventType = enumeration('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TriggerSource = enumeration('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);

/** Triggers an account may have in a script. */
const TRIGGER_LIMIT = 20;

/** An installed trigger. */
export class Trigger {
  constructor(
    private readonly run: Run,
    private readonly id: string,
  ) {}

  getUniqueId(): string {
    return this.id;
  }

  getHandlerFunction(): string {
    return this.state().handler;
  }

  getEventType(): EnumValue {
    return EventType[this.state().event];
  }

  getTriggerSource(): EnumValue {
    return TriggerSource[this.state().source];
  }

  getTriggerSourceId(): string | null {
    return this.state().sourceId;
  }

  private state(): TriggerState {
    const state = this.run.world.store.triggers.find(({ id }) => id === this.id);
    if (!state) throw new ServiceFailure('Trigger not found');
    return state;
  }
}

serviceClass<GoogleAppsScript.Script.Trigger>()(Trigger, 'ScriptApp.Trigger', {
  getUniqueId: '',
  getHandlerFunction: '',
  getEventType: '',
  getTriggerSource: '',
  getTriggerSourceId: '',
});

/**
 * Installs a trigger of the account that runs this. One installed by a trigger's own run has been seen to come up
 * disabled at Google; here it always does.
 */
function install(run: Run, parts: Omit<TriggerState, 'id' | 'owner' | 'disabled'>): Trigger {
  const { store, containerId } = run.world;
  if (containerId === null) throw new NotEmulated('a trigger of a script bound to no file');
  if (store.triggers.filter(({ owner }) => owner === run.as).length >= TRIGGER_LIMIT) {
    throw new ServiceFailure(TEXT.tooManyTriggers);
  }
  const id = drawId(store.random, 20);
  store.triggers.push({ ...parts, id, owner: run.as, disabled: run.context === 'trigger' });
  return new Trigger(run, id);
}

/** A trigger fired by the clock. */
export class ClockTriggerBuilder {
  private readonly wish: ScheduleWish;
  private isRecurring = false;
  private isChosen = false;

  constructor(
    private readonly run: Run,
    private readonly functionName: string,
  ) {
    const { timeZone } = run.world.files.manifest;
    this.wish = { every: 'once', count: 1, hour: null, nearMinute: null, timeZone, at: null };
  }

  everyMinutes(n: number): this {
    if (![1, 5, 10, 15, 30].includes(n)) {
      throw new ServiceFailure(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.recur('minutes', n);
  }

  everyHours(n: number): this {
    return this.recur('hours', n);
  }

  everyDays(n: number): this {
    return this.recur('days', n);
  }

  atHour(hour: number): this {
    if (hour < 0 || hour > 23)
      throw new ServiceFailure('The value you passed to atHour was invalid. It must be between 0 and 23.');
    this.wish.hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    if (minute < 0 || minute > 59)
      throw new ServiceFailure('The value you passed to nearMinute was invalid. It must be between 0 and 59.');
    this.wish.nearMinute = minute;
    return this;
  }

  inTimezone(timezone: string): this {
    if (!isTimeZone(timezone)) throw new ServiceFailure(`Invalid argument: ${timezone}`);
    this.wish.timeZone = timezone;
    return this;
  }

  after(durationMilliseconds: number): this {
    return this.once(this.run.now + durationMilliseconds);
  }

  at(date: Date): this {
    return this.once(date.getTime());
  }

  atDate(year: number, month: number, day: number): this {
    return this.once(instantOf(this.wish.timeZone, { year, month, day }));
  }

  create(): Trigger {
    const { wish, run } = this;
    if (!this.isChosen) throw new ServiceFailure('The trigger must have a schedule.');
    if (!this.isRecurring && (wish.hour !== null || wish.nearMinute !== null)) {
      throw new ServiceFailure('atHour and nearMinute need a recurring trigger.');
    }
    return install(run, {
      handler: this.functionName,
      source: 'CLOCK',
      event: 'CLOCK',
      sourceId: null,
      schedule: planTrigger(wish, run.now, run.world.store.random),
    });
  }

  private recur(every: ScheduleWish['every'], count: number): this {
    if (count < 1) throw new ServiceFailure('The value you passed was invalid. It must be at least 1.');
    this.choose();
    this.isRecurring = true;
    Object.assign(this.wish, { every, count });
    return this;
  }

  private once(at: number): this {
    this.choose();
    Object.assign(this.wish, { every: 'once', at });
    return this;
  }

  private choose(): void {
    if (this.isChosen) throw new ServiceFailure('The trigger already has a schedule.');
    this.isChosen = true;
  }
}

serviceClass<GoogleAppsScript.Script.ClockTriggerBuilder>()(ClockTriggerBuilder, 'ScriptApp.ClockTriggerBuilder', {
  everyMinutes: 'Integer',
  everyHours: 'Integer',
  everyDays: 'Integer',
  atHour: 'Integer',
  nearMinute: 'Integer',
  inTimezone: 'String',
  after: 'Integer',
  at: 'Date',
  atDate: 'Integer,Integer,Integer',
  create: '',
});

/** A trigger fired by a form. */
export class FormTriggerBuilder {
  private event: TriggerState['event'] | null = null;

  constructor(
    private readonly run: Run,
    private readonly functionName: string,
    private readonly formId: string,
  ) {}

  onFormSubmit(): this {
    this.event = 'ON_FORM_SUBMIT';
    return this;
  }

  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }

  create(): Trigger {
    const form = this.run.world.store.forms[this.formId];
    if (!form || !mayChange(form, this.run.as)) throw new ServiceFailure(TEXT.noAccess);
    if (!this.event) throw new ServiceFailure('The trigger must have an event type.');
    return install(this.run, {
      handler: this.functionName,
      source: 'FORMS',
      event: this.event,
      sourceId: this.formId,
      schedule: null,
    });
  }
}

serviceClass<GoogleAppsScript.Script.FormTriggerBuilder>()(FormTriggerBuilder, 'ScriptApp.FormTriggerBuilder', {
  onFormSubmit: '',
  onOpen: '',
  create: '',
});

/** A trigger fired by the spreadsheet. */
export class SpreadsheetTriggerBuilder {
  private event: TriggerState['event'] | null = null;

  constructor(
    private readonly run: Run,
    private readonly functionName: string,
    private readonly spreadsheetId: string,
  ) {}

  onOpen(): this {
    return this.choose('ON_OPEN');
  }

  onEdit(): this {
    return this.choose('ON_EDIT');
  }

  onChange(): this {
    return this.choose('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.choose('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    if (!this.run.world.store.spreadsheets[this.spreadsheetId]) throw new ServiceFailure(TEXT.noAccess);
    if (!this.event) throw new ServiceFailure('The trigger must have an event type.');
    return install(this.run, {
      handler: this.functionName,
      source: 'SPREADSHEETS',
      event: this.event,
      sourceId: this.spreadsheetId,
      schedule: null,
    });
  }

  private choose(event: TriggerState['event']): this {
    this.event = event;
    return this;
  }
}

serviceClass<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>()(
  SpreadsheetTriggerBuilder,
  'ScriptApp.SpreadsheetTriggerBuilder',
  {
    onOpen: '',
    onEdit: '',
    onChange: '',
    onFormSubmit: '',
    create: '',
  },
);
