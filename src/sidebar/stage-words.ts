/** Names a stage of reminding in words: T-3 → nhắc trước hạn 03 ngày. */
export function stageText(stage: string): string {
  const [mark = '', number = ''] = stage.split(/-(.*)/s);
  const count = number.padStart(2, '0');
  if (mark === 'T') return Number(number) === 0 ? 'nhắc vào ngày cuối' : `nhắc trước hạn ${count} ngày`;
  if (mark === 'QH') return `đôn đốc quá hạn, đợt ${count}`;
  if (mark === 'TAY') return 'nhắc ngay';
  if (mark === 'MOI') return Number(number) > 1 ? `thông báo đăng ký, lần ${count}` : 'thông báo đăng ký';
  return stage;
}
