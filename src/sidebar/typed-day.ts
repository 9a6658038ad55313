/** Reads a day as people type it: 22/02/2023, 22-2-2023, 22.2.2023 or 22022023; none if there is no such day. */
export function typedDay(text: string): string | undefined {
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](20\d{2})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(20\d{2})$/.exec(text.trim());
  if (parts === null) return undefined;
  const day = `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`;
  const read = new Date(`${day}T00:00:00Z`);
  // 30 February is read as 2 March: only a day that comes back as it was is one.
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : undefined;
}
