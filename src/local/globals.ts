import type { Realm } from './realm';
import type { Run } from './run';
import { CacheService } from './services/cache-service';
import { FormApp } from './services/form-app';
import { HtmlService } from './services/html-service';
import { LockService } from './services/lock-service';
import { MailApp } from './services/mail-app';
import { PropertiesService } from './services/properties-service';
import { ScriptApp } from './services/script-app';
import { Session } from './services/session';
import { Charts, SpreadsheetApp } from './services/spreadsheet-app';
import { Utilities } from './services/utilities';

const SERVICES = {
  CacheService,
  Charts,
  FormApp,
  HtmlService,
  LockService,
  MailApp,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  Utilities,
};

/** Puts the services into a fresh global scope. */
export function installServices(realm: Realm, run: Run): void {
  for (const [name, Service] of Object.entries(SERVICES)) realm.install(name, new Service(run));
}
