import { NotEmulated, ServiceFailure } from '../failures';
import { serviceClass } from '../service-class';

/** Bytes with a name and a type. */
export class Blob {
  constructor(
    private data: Buffer,
    private contentType: string | null,
    private name: string | null,
  ) {}

  /** The bytes, for other services. */
  get bytes(): Buffer {
    return this.data;
  }

  getBytes(): number[] {
    return signedBytes(this.data);
  }

  setBytes(bytes: number[]): this {
    this.data = bufferOf(bytes);
    return this;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return textOfBytes(this.data, charset);
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.data = bytesOfText(text, charset);
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  getContentType(): string | null {
    return this.contentType;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    const known: Record<string, string> = {
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      doc: 'application/msword',
      pdf: 'application/pdf',
      txt: 'text/plain',
      html: 'text/html',
      xml: 'application/xml',
      zip: 'application/zip',
    };
    this.contentType = known[this.name?.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;
    return this;
  }

  copyBlob(): Blob {
    return new Blob(Buffer.from(this.data), this.contentType, this.name);
  }

  isGoogleType(): boolean {
    return false;
  }
}

serviceClass<GoogleAppsScript.Base.Blob>()(Blob, 'Blob', {
  getBytes: '',
  setBytes: 'Byte[]',
  getDataAsString: '|String',
  setDataFromString: 'String|String,String',
  getName: '',
  setName: 'String',
  getContentType: '',
  setContentType: 'String?',
  setContentTypeFromExtension: '',
  copyBlob: '',
  isGoogleType: '',
});

/** Bytes as scripts see them: from -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** The bytes a script gave as numbers. */
export function bufferOf(bytes: readonly number[]): Buffer {
  return Buffer.from(bytes.map((byte) => byte & 0xff));
}

/** Encodes a text; in US-ASCII what is not ASCII becomes `?`, as Java does it. */
export function bytesOfText(text: string, charset: string): Buffer {
  switch (charset.toUpperCase().replace('_', '-')) {
    case 'UTF-8':
      return Buffer.from(text, 'utf8');
    case 'US-ASCII':
      return Buffer.from(
        Array.from(text, (letter) => ((letter.codePointAt(0) as number) < 128 ? letter : '?')).join(''),
        'latin1',
      );
    default:
      throw new NotEmulated(`charset ${charset}`);
  }
}

function textOfBytes(bytes: Buffer, charset: string): string {
  switch (charset.toUpperCase().replace('_', '-')) {
    case 'UTF-8':
      return bytes.toString('utf8');
    case 'US-ASCII':
      return bytes.toString('latin1').replace(/[\u0080-\u00ff]/g, '\ufffd');
    default:
      throw new ServiceFailure(`Invalid argument: ${charset}`);
  }
}
