import { storedObject } from '../domain/stored-object';
import { MEMORY } from './memory-keys';

/** Phần của liên kết điền sẵn: address of the Form and the names of the two fields that a unit's link fills. */
export interface PrefillTemplate {
  readonly base: string;
  readonly unitField: string;
  readonly codeField: string;
}

/** Gives the public address of the Form; empty while set-up has not stored how its link looks. */
export function formAddress(memory: ReadonlyMap<string, string>): string {
  return readTemplate(memory.get(MEMORY.prefill))?.base ?? '';
}

/** Writes a unit's secret link; empty while set-up has not stored how the Form's link looks. */
export function prefilledLink(stored: string | undefined, unitChoice: string, code: string): string {
  const template = readTemplate(stored);
  if (template === undefined) return '';
  const { base, unitField, codeField } = template;
  return `${base}?usp=pp_url&${unitField}=${encodeURIComponent(unitChoice)}&${codeField}=${encodeURIComponent(code)}`;
}

/** Takes apart a prefilled link that Google made with known values, so that no other unit needs the Form opened. */
export function prefillTemplate(link: string, unitChoice: string, code: string): PrefillTemplate {
  const [base = '', query = ''] = link.split('?');
  const fields = query.split('&').map((pair) => pair.split('='));
  const nameOf = (wanted: string) =>
    fields.find(([, value = '']) => decodeURIComponent(value.replace(/\+/g, ' ')) === wanted)?.[0];
  const unitField = nameOf(unitChoice);
  const codeField = nameOf(code);
  if (unitField === undefined || codeField === undefined) {
    throw new Error(`The link does not carry the values: ${link.split('?')[0]}`);
  }
  return { base, unitField, codeField };
}

function readTemplate(stored: string | undefined): PrefillTemplate | undefined {
  const { base, unitField, codeField } = storedObject(stored);
  const isText = [base, unitField, codeField].every((part) => typeof part === 'string' && part !== '');
  return isText ? ({ base, unitField, codeField } as PrefillTemplate) : undefined;
}
