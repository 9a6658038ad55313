import type { PresetFile } from '../preset/preset';

const NAME = 'Preset';

/**
 * Reads the campaign and the guide that the product ships with, from a file of their own: every kilobyte of Code.js is
 * paid at each run, this data only at set-up.
 */
export function presetFile(): PresetFile {
  return JSON.parse(textOfFile()) as PresetFile;
}

function textOfFile(): string {
  try {
    return HtmlService.createHtmlOutputFromFile(NAME).getContent();
  } catch (cause) {
    const message = `Dự án Apps Script thiếu tệp ${NAME}.html. Thêm tệp này rồi chạy lại “Thiết lập chiến dịch”.`;
    throw new Error(message, { cause });
  }
}
