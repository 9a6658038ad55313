import type { StoredValue } from '../store';

/**
 * What a formula shows. Only literals, `HYPERLINK` of literals and arithmetic on numbers are worked out; everything
 * else shows `#ERROR!`, so that a formula nobody meant stands out.
 */
export function evaluate(formula: string): StoredValue {
  const body = formula.slice(1).trim();
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text) return unquoted(text[1] as string);
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === 'true';
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(body)) return { error: body };
  const link = /^HYPERLINK\(\s*"(?:[^"]|"")*"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(body);
  if (link) return unquoted(link[1] ?? /"((?:[^"]|"")*)"/.exec(body)?.[1] ?? '');
  return arithmetic(body) ?? { error: '#ERROR!' };
}

function unquoted(text: string): string {
  return text.replaceAll('""', '"');
}

function arithmetic(body: string): number | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?)(?:\s*([+\-*/])\s*(\d+(?:\.\d+)?))?$/.exec(body);
  if (!match) return undefined;
  const [left, right] = [Number(match[1]), Number(match[3])];
  switch (match[2]) {
    case undefined:
      return left;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return right === 0 ? undefined : left / right;
  }
}
