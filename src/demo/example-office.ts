import type { Execution } from '../local/execution';
import type { Runtime } from '../local/runtime';
import type { OfficeHands } from './office-hands';
import { OFFICE_CONTACT, UNIT_CONTACTS } from './unit-contacts';
import { countText } from './wall-clock';

/** Sets up and fills in what only the office knows; says so in a sentence. */
export function setUpOffice(runtime: Runtime, office: OfficeHands, noted: (execution: Execution) => void): string {
  runtime.open().forEach(noted);
  noted(runtime.run('setUpCampaign'));
  for (const { code, email, cc, leader, person, phone } of UNIT_CONTACTS) {
    office.write(
      'Đơn vị',
      { 'Mã đơn vị': code },
      { Email: email, 'Email đồng gửi': cc, 'Email lãnh đạo': leader, 'Người đầu mối': person, 'Điện thoại': phone },
    );
  }
  office.write('Cấu hình', { Mục: 'Người phụ trách' }, { 'Giá trị': OFFICE_CONTACT.person });
  office.write('Cấu hình', { Mục: 'Điện thoại liên hệ' }, { 'Giá trị': OFFICE_CONTACT.phone });
  const blank = UNIT_CONTACTS.filter(({ email }) => email === '').length;
  return `Thiết lập bảng tính và Biểu mẫu; điền địa chỉ, đầu mối của ${UNIT_CONTACTS.length} đơn vị (${countText(blank)} đơn vị chưa có địa chỉ thư).`;
}
