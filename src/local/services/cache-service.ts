import { ServiceFailure } from '../failures';
import type { Run } from '../run';
import { serviceClass } from '../service-class';

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const LONGEST_S = 21_600;
const DEFAULT_S = 600;
const ENTRIES_LIMIT = 1000;

/** Texts that may be gone at any time. */
export class CacheService {
  constructor(private readonly run: Run) {}

  getScriptCache(): Cache {
    return new Cache(this.run, `${this.run.world.scriptId}/`);
  }

  getDocumentCache(): Cache | null {
    if (this.run.world.containerId === null) return null;
    return new Cache(this.run, 'document/');
  }

  getUserCache(): Cache {
    return new Cache(this.run, `user ${this.run.as}/`);
  }
}

serviceClass<GoogleAppsScript.Cache.CacheService>()(CacheService, 'CacheService', {
  getScriptCache: '',
  getDocumentCache: '',
  getUserCache: '',
});

/** One cache. */
export class Cache {
  constructor(
    private readonly run: Run,
    private readonly prefix: string,
  ) {}

  get(key: string): string | null {
    const entry = this.entries[this.prefix + checkedKey(key)];
    return entry && entry.expiresAt > this.run.now ? entry.value : null;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found) as Record<string, string>;
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_S): void {
    if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ServiceFailure('Argument too large: value');
    if (expirationInSeconds < 1) throw new ServiceFailure('Invalid argument: expirationInSeconds');
    const seconds = Math.min(expirationInSeconds, LONGEST_S);
    this.entries[this.prefix + checkedKey(key)] = { value, expiresAt: this.run.now + seconds * 1000 };
    const keys = Object.keys(this.entries);
    for (const old of keys.slice(0, Math.max(0, keys.length - ENTRIES_LIMIT))) delete this.entries[old];
  }

  putAll(values: Record<string, string>, expirationInSeconds = DEFAULT_S): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    delete this.entries[this.prefix + checkedKey(key)];
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }

  private get entries() {
    return this.run.world.store.cache;
  }
}

serviceClass<GoogleAppsScript.Cache.Cache>()(Cache, 'CacheService.Cache', {
  get: 'String',
  getAll: 'String[]',
  put: 'String,String|String,String,Integer',
  putAll: 'Object|Object,Integer',
  remove: 'String',
  removeAll: 'String[]',
});

function checkedKey(key: string): string {
  if (key === '') throw new ServiceFailure('Invalid argument: key');
  if (key.length > KEY_LIMIT) throw new ServiceFailure('Argument too large: key');
  return key;
}
