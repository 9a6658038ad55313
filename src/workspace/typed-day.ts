/**
 * Reads a day as people type it, the day first: 22/02/2023, 22-2-2023, 22022023. Undefined for what is no calendar day.
 */
export function typedDay(text: string): string | undefined {
  const [, date, month, year] =
    /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text) ??
    /^\s*(\d\d)(\d\d)(\d{4})\s*$/.exec(text) ??
    [];
  if (date === undefined || month === undefined || year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = Date.parse(`${day}T00:00:00Z`);
  // 30 February is read as 2 March by some and as nothing by others.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day) ? day : undefined;
}
