import type { Run } from '../run';
import { serviceClass } from '../service-class';

/** An account as scripts see it. */
export class User {
  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }
}

serviceClass<GoogleAppsScript.Base.User>()(User, 'Session.User', { getEmail: '' });

/**
 * Who runs the script. The person at the keyboard is only told to a script that is their own: for another account, in a
 * trigger and in a simple trigger the address is blank, as it is between consumer accounts.
 */
export class Session {
  constructor(private readonly run: Run) {}

  getActiveUser(): User {
    const { as, context, world } = this.run;
    const isKnown = as === world.owner && ['editor', 'menu', 'client'].includes(context);
    return new User(isKnown ? as : '');
  }

  getEffectiveUser(): User {
    return new User(this.run.context === 'simple' ? '' : this.run.as);
  }

  getScriptTimeZone(): string {
    return this.run.world.files.manifest.timeZone;
  }

  getActiveUserLocale(): string {
    return this.container().locale.slice(0, 2);
  }

  private container() {
    const { store } = this.run.world;
    return store.spreadsheets[store.script.containerId] as { locale: string };
  }
}

serviceClass<GoogleAppsScript.Base.Session>()(Session, 'Session', {
  getActiveUser: '',
  getEffectiveUser: '',
  getScriptTimeZone: '',
  getActiveUserLocale: '',
});
