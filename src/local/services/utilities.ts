import { createHash, createHmac } from 'node:crypto';
import { drawUuid } from '../chance';
import { NotEmulated, ServiceFailure } from '../failures';
import type { Run } from '../run';
import { type EnumValue, enumeration, serviceClass } from '../service-class';
import { formatInstant, parseInstant } from '../simple-date-format';
import { unzip, zip } from '../zip-file';
import { isTimeZone } from '../zoned-time';
import { Blob, bufferOf, bytesOfText, signedBytes } from './blob';

const DigestAlgorithm = enumeration('DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const MacAlgorithm = enumeration('MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);
const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);

type Bytes = string | number[];

/** Odds and ends. Texts without a charset are taken as US-ASCII, so that Vietnamese needs `Charset.UTF_8`. */
export class Utilities {
  constructor(private readonly run: Run) {}

  formatDate(date: Date, timeZone: string, format: string): string {
    if (Number.isNaN(date.getTime())) throw new ServiceFailure('Invalid argument: date');
    if (!isTimeZone(timeZone)) throw new ServiceFailure(`Invalid argument: timeZone`);
    return formatInstant(date.getTime(), timeZone, format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    const instant = parseInstant(date, timeZone, format);
    if (instant === undefined) throw new ServiceFailure(`Unparseable date: "${date}"`);
    return new Date(instant);
  }

  /** Java-like: `%s`, `%d`, `%f` with width, zero padding and precision. */
  formatString(template: string, ...values: unknown[]): string {
    let next = 0;
    return template.replace(
      /%(-?)(0?)(\d*)(?:\.(\d+))?([a-zA-Z%])/g,
      (mark, left: string, zero: string, width: string, precision: string | undefined, kind: string) => {
        if (kind === '%') return '%';
        const value = values[next];
        next += 1;
        const text = formatted(kind, value, precision, mark);
        return left ? text.padEnd(Number(width)) : text.padStart(Number(width), zero || ' ');
      },
    );
  }

  getUuid(): string {
    return drawUuid(this.run.world.store.random);
  }

  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > 300_000) throw new ServiceFailure('Invalid argument: milliseconds');
    this.run.charge(milliseconds);
  }

  computeDigest(algorithm: EnumValue, value: Bytes, charset: EnumValue = Charset.US_ASCII): number[] {
    if (algorithm === DigestAlgorithm.MD2) throw new NotEmulated('DigestAlgorithm.MD2');
    return signedBytes(createHash(algorithm.text.replace('_', '')).update(bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(value: Bytes, key: Bytes, charset: EnumValue = Charset.US_ASCII): number[] {
    return this.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }

  computeHmacSignature(
    algorithm: EnumValue,
    value: Bytes,
    key: Bytes,
    charset: EnumValue = Charset.US_ASCII,
  ): number[] {
    const name = algorithm.text.replace('HMAC_', '').replace('_', '');
    return signedBytes(createHmac(name, bytesOf(key, charset)).update(bytesOf(value, charset)).digest());
  }

  base64Encode(data: Bytes, charset: EnumValue = Charset.US_ASCII): string {
    return bytesOf(data, charset).toString('base64');
  }

  base64EncodeWebSafe(data: Bytes, charset: EnumValue = Charset.US_ASCII): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) throw new ServiceFailure('Could not decode string.');
    return signedBytes(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    if (!/^[A-Za-z0-9_-]*={0,2}$/.test(encoded)) throw new ServiceFailure('Could not decode string.');
    return signedBytes(Buffer.from(encoded, 'base64url'));
  }

  newBlob(data: Bytes, contentType: string | null = null, name: string | null = null): Blob {
    return new Blob(
      typeof data === 'string' ? Buffer.from(data, 'utf8') : bufferOf(data),
      contentType ?? (typeof data === 'string' ? 'text/plain' : null),
      name,
    );
  }

  zip(blobs: Blob[], name = 'archive.zip'): Blob {
    const names = blobs.map((blob) => blob.getName());
    if (names.some((known) => known === null))
      throw new ServiceFailure('Blob object must have non-null name for this operation.');
    if (new Set(names).size !== names.length)
      throw new ServiceFailure('Zip file already contains a file of this name.');
    const entries = blobs.map((blob) => ({ name: blob.getName() as string, bytes: blob.bytes }));
    return new Blob(zip(entries, this.run.now), 'application/zip', name);
  }

  unzip(blob: Blob): Blob[] {
    const entries = unzip(blob.bytes);
    if (!entries) throw new ServiceFailure('Invalid argument');
    return entries.map(({ name, bytes }) => new Blob(bytes, null, name).setContentTypeFromExtension());
  }
}

serviceClass<GoogleAppsScript.Utilities.Utilities>()(
  Utilities,
  'Utilities',
  {
    formatDate: 'Date,String,String',
    parseDate: 'String,String,String',
    formatString: 'String,Any...',
    getUuid: '',
    sleep: 'Integer',
    computeDigest: 'DigestAlgorithm,String|DigestAlgorithm,Byte[]|DigestAlgorithm,String,Charset',
    computeHmacSha256Signature: 'String,String|Byte[],Byte[]|String,String,Charset',
    computeHmacSignature: 'MacAlgorithm,String,String|MacAlgorithm,Byte[],Byte[]|MacAlgorithm,String,String,Charset',
    base64Encode: 'String|Byte[]|String,Charset',
    base64EncodeWebSafe: 'String|Byte[]|String,Charset',
    base64Decode: 'String',
    base64DecodeWebSafe: 'String',
    newBlob: 'String|Byte[]|String,String?|Byte[],String?|String,String?,String?|Byte[],String?,String?',
    zip: 'BlobSource[]|BlobSource[],String',
    unzip: 'BlobSource',
  },
  { constants: { DigestAlgorithm, MacAlgorithm, Charset } },
);

function bytesOf(value: Bytes, charset: EnumValue): Buffer {
  return typeof value === 'string' ? bytesOfText(value, charset.text) : bufferOf(value);
}

function formatted(kind: string, value: unknown, precision: string | undefined, mark: string): string {
  switch (kind) {
    case 's':
      return String(value).slice(0, precision === undefined ? undefined : Number(precision));
    case 'd':
      return String(Math.trunc(Number(value)));
    case 'f':
      return Number(value).toFixed(precision === undefined ? 6 : Number(precision));
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    default:
      throw new NotEmulated(`Utilities.formatString ${mark}`);
  }
}
