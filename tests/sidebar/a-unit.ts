import type { Unit } from '../../src/sidebar/unit-words';

/** A unit of the picture that was invited and from which nothing has come. */
export function aUnit(parts: Partial<Unit> = {}): Unit {
  return {
    code: 'P.BN',
    name: 'Ủy ban nhân dân phường Bến Nghé',
    group: 'Phường',
    status: 'Chưa gửi',
    timeliness: 'Còn hạn',
    missing: ['kế hoạch phát động (tệp Word)', '01 sáng kiến, giải pháp'],
    plan: 'Chưa',
    initiatives: 0,
    deadline: '2023-02-22',
    reminders: 0,
    contact: 'Trần Thị Diễm My',
    phone: '028 0000 0101',
    daysLeft: 5,
    lastCame: null,
    lastSent: '2023-02-08T09:20:00+07:00',
    waiting: false,
    invited: true,
    reachable: true,
    extended: false,
    ...parts,
  };
}

/** A unit that owes nothing more. */
export function aCompleteUnit(parts: Partial<Unit> = {}): Unit {
  return aUnit({
    status: 'Hoàn thành',
    timeliness: 'Đúng hạn',
    missing: [],
    plan: 'Đã nhận',
    initiatives: 1,
    lastCame: '2023-02-09T10:15:00+07:00',
    ...parts,
  });
}

/** A unit that is exempt. */
export function anExemptUnit(parts: Partial<Unit> = {}): Unit {
  return aUnit({ status: 'Được miễn', timeliness: '', missing: [], ...parts });
}
