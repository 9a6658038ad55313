import { ServiceFailure } from '../failures';
import type { Run } from '../run';
import { isAllowed } from '../scopes';
import { type EnumValue, enumeration, type Newer, serviceClass } from '../service-class';
import type { Form } from './form';
import type { Spreadsheet } from './spreadsheet';
import {
  ClockTriggerBuilder,
  EventType,
  FormTriggerBuilder,
  SpreadsheetTriggerBuilder,
  Trigger,
  TriggerSource,
} from './triggers';

/** Who may do what in an execution. */
export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

/** The script itself and its triggers. */
export class ScriptApp {
  constructor(private readonly run: Run) {}

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.run, functionName);
  }

  /** Only those of the account that runs this. */
  getProjectTriggers(): Trigger[] {
    return this.run.world.store.triggers
      .filter(({ owner }) => owner === this.run.as && this.run.world.containerId !== null)
      .map((state) => new Trigger(this.run, state.id));
  }

  getUserTriggers(spreadsheet: Spreadsheet): Trigger[] {
    return this.getProjectTriggers().filter((trigger) => trigger.getTriggerSourceId() === spreadsheet.getId());
  }

  deleteTrigger(trigger: Trigger): void {
    const id = trigger.getUniqueId();
    const { store } = this.run.world;
    if (!store.triggers.some((known) => known.id === id && known.owner === this.run.as)) {
      throw new ServiceFailure(
        'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
      );
    }
    store.triggers = store.triggers.filter((known) => known.id !== id);
  }

  getScriptId(): string {
    return this.run.world.scriptId;
  }

  getService(): Service {
    return new Service();
  }

  getAuthorizationInfo(): AuthorizationInfo {
    return new AuthorizationInfo(this.run);
  }

  requireAllScopes(): void {}

  requireScopes(_authMode: EnumValue, scopes: string[]): void {
    const { oauthScopes } = this.run.world.files.manifest;
    const missing = scopes.find((scope) => !isAllowed([scope], oauthScopes));
    if (missing !== undefined) throw new ServiceFailure(`The script does not have permission: ${missing}`);
  }
}

serviceClass<GoogleAppsScript.Script.ScriptApp & Newer<'requireAllScopes' | 'requireScopes'>>()(
  ScriptApp,
  'ScriptApp',
  {
    newTrigger: 'String',
    getProjectTriggers: '',
    getUserTriggers: 'Spreadsheet',
    deleteTrigger: 'Trigger',
    getScriptId: '',
    getService: '',
    getAuthorizationInfo: 'AuthMode|AuthMode,String[]',
    requireAllScopes: 'AuthMode',
    requireScopes: 'AuthMode,String[]',
  },
  { constants: { AuthMode, AuthorizationStatus, EventType, TriggerSource } },
);

/** The script as a web app; not published here. */
export class Service {
  getUrl(): string | null {
    return null;
  }
}

serviceClass<GoogleAppsScript.Script.Service>()(Service, 'ScriptApp.Service', { getUrl: '' });

/** What the account has allowed: everything the manifest asks for. */
export class AuthorizationInfo {
  constructor(private readonly run: Run) {}

  getAuthorizationStatus(): EnumValue {
    return AuthorizationStatus.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return null;
  }

  getAuthorizedScopes(): string[] {
    return [...this.run.world.files.manifest.oauthScopes];
  }
}

serviceClass<GoogleAppsScript.Script.AuthorizationInfo & Newer<'getAuthorizedScopes'>>()(
  AuthorizationInfo,
  'ScriptApp.AuthorizationInfo',
  { getAuthorizationStatus: '', getAuthorizationUrl: '', getAuthorizedScopes: '' },
);

/** A trigger whose kind is still open. */
export class TriggerBuilder {
  constructor(
    private readonly run: Run,
    private readonly functionName: string,
  ) {}

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.run, this.functionName);
  }

  forForm(form: Form | string): FormTriggerBuilder {
    return new FormTriggerBuilder(this.run, this.functionName, typeof form === 'string' ? form : form.getId());
  }

  forSpreadsheet(spreadsheet: Spreadsheet | string): SpreadsheetTriggerBuilder {
    const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
    return new SpreadsheetTriggerBuilder(this.run, this.functionName, id);
  }
}

serviceClass<GoogleAppsScript.Script.TriggerBuilder>()(TriggerBuilder, 'ScriptApp.TriggerBuilder', {
  timeBased: '',
  forForm: 'Form|String',
  forSpreadsheet: 'Spreadsheet|String',
});
