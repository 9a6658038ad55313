import type { RunPicture } from '../../local/server/messages';

const CAUSES: Readonly<Record<RunPicture['cause'], string>> = {
  person: 'có người thao tác',
  clock: 'đến giờ',
  form: 'có câu trả lời biểu mẫu',
  sidebar: 'có thao tác ở thanh bên',
};

/** Says what set a run off. */
export function causeWords({ cause }: RunPicture): string {
  return CAUSES[cause];
}

/** Says in a line what a run did: letters that left, rows that changed, how often the same came to nothing. */
export function deedWords({ letters, changes, times, skipped }: RunPicture): string {
  const parts = [
    ...(letters.length > 0 ? [`gửi ${letters.length} thư`] : []),
    ...changes.map(({ tab, rows }) => `${tab}: ${rows} hàng`),
  ];
  const did = parts.length > 0 ? parts.join(' · ') : 'không có gì thay đổi';
  const repeated = [
    ...(times > 1 ? [`${times} lượt liền nhau`] : []),
    ...(skipped > 0 ? [`bỏ qua ${skipped} lượt sau vì không có việc`] : []),
  ];
  const more = repeated.length > 0 ? ` (${repeated.join('; ')})` : '';
  return `${did.charAt(0).toLocaleUpperCase('vi')}${did.slice(1)}${more}`;
}

/** Says how a run ended. */
export function outcomeWords({ ok, stopped }: RunPicture): string {
  if (ok) return '✓ Xong';
  return stopped ? '✕ Bị ngắt' : '✕ Lỗi';
}

/** Tells whether a run left nothing behind. */
export function isIdle({ ok, letters, changes }: RunPicture): boolean {
  return ok && letters.length === 0 && changes.length === 0;
}

/** Says how long a run would have taken at Google. */
export function chargedWords({ chargedMs }: RunPicture): string {
  return `${(chargedMs / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`;
}
