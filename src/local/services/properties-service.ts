import { ServiceFailure } from '../failures';
import type { Run } from '../run';
import { serviceClass } from '../service-class';

/** Bytes a value may hold, and keys and values of a store together. */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** Three stores of texts. */
export class PropertiesService {
  constructor(private readonly run: Run) {}

  getScriptProperties(): Properties {
    return new Properties(() => this.run.world.scriptProperties);
  }

  getDocumentProperties(): Properties | null {
    if (this.run.world.containerId === null) return null;
    return new Properties(() => this.run.world.store.properties.document);
  }

  getUserProperties(): Properties {
    return new Properties(() => {
      const { user } = this.run.world.store.properties;
      const own = user[this.run.as] ?? {};
      user[this.run.as] = own;
      return own;
    });
  }
}

serviceClass<GoogleAppsScript.Properties.PropertiesService>()(PropertiesService, 'PropertiesService', {
  getScriptProperties: '',
  getDocumentProperties: '',
  getUserProperties: '',
});

/** A store of texts; values that are no text are refused, since nobody documents what becomes of them. */
export class Properties {
  constructor(private readonly entries: () => Record<string, string>) {}

  getProperty(key: string): string | null {
    refuseKey(key);
    const entries = this.entries();
    return Object.hasOwn(entries, key) ? (entries[key] as string) : null;
  }

  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const entries = this.entries();
    const after: Record<string, string> = deleteAllOthers ? {} : { ...entries };
    for (const [key, value] of Object.entries(properties)) {
      refuseKey(key);
      if (typeof value !== 'string') throw new ServiceFailure(`Property ${key} is not a string`);
      if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ServiceFailure('Argument too large: value');
      Object.defineProperty(after, key, { value, enumerable: true, configurable: true, writable: true });
    }
    const size = Object.entries(after).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > STORE_LIMIT) {
      throw new ServiceFailure(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    for (const key of Object.keys(entries)) if (!Object.hasOwn(after, key)) delete entries[key];
    for (const [key, value] of Object.entries(after)) {
      Object.defineProperty(entries, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return this;
  }

  deleteProperty(key: string): this {
    refuseKey(key);
    delete this.entries()[key];
    return this;
  }

  deleteAllProperties(): this {
    const entries = this.entries();
    for (const key of Object.keys(entries)) delete entries[key];
    return this;
  }

  getProperties(): Record<string, string> {
    return { ...this.entries() };
  }

  getKeys(): string[] {
    return Object.keys(this.entries());
  }
}

serviceClass<GoogleAppsScript.Properties.Properties>()(Properties, 'PropertiesService.Properties', {
  getProperty: 'String',
  setProperty: 'String,String',
  setProperties: 'Object|Object,Boolean',
  deleteProperty: 'String',
  deleteAllProperties: '',
  getProperties: '',
  getKeys: '',
});

function refuseKey(key: string): void {
  if (key === '') {
    throw new ServiceFailure('When setting or getting a property value, the property name must not be null or empty.');
  }
}
