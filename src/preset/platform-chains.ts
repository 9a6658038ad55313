import type { Chain, Step } from './preset';

type Service =
  | 'SpreadsheetApp'
  | 'Charts'
  | 'Utilities'
  | 'LockService'
  | 'PropertiesService'
  | 'ScriptApp'
  | 'MailApp'
  | 'Session'
  | 'Object'
  | 'Intl';

/** The one choice that the scratch Form offers; its signs are those a link must carry. */
export const UNIT = 'Thử A&B + (1)';

/** Gives a chain among the arguments of a call. */
export function of(...chain: Step[]): { readonly of: Chain } {
  return { of: chain };
}

/** Begins at a service. */
export function on(service: Service): Step[] {
  return ['services', service];
}

/** Gives a constant of a service. */
export function constant(service: Service, ...names: string[]): { readonly of: Chain } {
  return of(...on(service), ...names);
}

/** Begins at a block of the scratch tab. */
export function cells(notation: string): Step[] {
  return ['sheet', ['getRange', notation]];
}

/** Gives the date that makes a cell of the scratch tab show 16:45 on 05/03/2023. */
export function cellDate(): { readonly of: Chain } {
  return of('calendar', ['cellDate', '2023-03-05T16:45:00']);
}

/** Gives an instant by its wall clock in Greenwich. */
export function instant(wallClock: string): { readonly of: Chain } {
  return of(...on('Utilities'), ['parseDate', wallClock, 'GMT', 'yyyy-MM-dd HH:mm:ss']);
}

/** Gives a rule for cells that only warns. */
export function rule(criterion: Step): { readonly of: Chain } {
  return of(...on('SpreadsheetApp'), ['newDataValidation'], criterion, ['setAllowInvalid', true], ['build']);
}

/** Gives a chart that is titled and draws two columns. */
export function chart(): { readonly of: Chain } {
  return of(
    'sheet',
    ['newChart'],
    ['setChartType', constant('Charts', 'ChartType', 'BAR')],
    ['addRange', of(...cells('A1:B2'))],
    ['setPosition', 1, 6, 0, 0],
    ['setOption', 'title', 'Tình hình'],
    ['build'],
  );
}

/** Begins at an item of the scratch Form. */
export function item(place: number): Step[] {
  return ['form', ['getItems'], `${place}`];
}

/** Begins at a response not yet sent, with the unit chosen. */
export function draft(): Step[] {
  return ['form', ['createResponse'], ['withItemResponse', of(...item(0), ['asListItem'], ['createResponse', UNIT])]];
}

/** Begins at the response to the scratch Form. */
export function response(): Step[] {
  return ['form', ['getResponses'], '0'];
}

/** Begins at the properties of the account. */
export function properties(): Step[] {
  return [...on('PropertiesService'), ['getUserProperties']];
}

/** Gives the first bytes of a SHA-256. */
export function digest(text: unknown): Chain {
  return [
    ...on('Utilities'),
    [
      'computeDigest',
      constant('Utilities', 'DigestAlgorithm', 'SHA_256'),
      text,
      constant('Utilities', 'Charset', 'UTF_8'),
    ],
    ['slice', 0, 6],
  ];
}
