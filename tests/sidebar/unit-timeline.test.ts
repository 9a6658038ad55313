import { unitTimeline } from '../../src/sidebar/unit-timeline';
import { aLetterLine, anInitiative, aPlan, aSetAside } from '../support/builders';

const nothing = { plan: null, initiatives: [], waiting: [], letters: [], history: [] };
const at = (time: string) => `2023-02-${time}:00+07:00`;

describe('unitTimeline', () => {
  it('is empty for a unit about which nothing is known', () => {
    expect(unitTimeline(nothing)).toEqual([]);
  });

  it('tells what came, what was sent and who did what, the latest first', () => {
    const story = unitTimeline({
      plan: aPlan({ number: '31/KH-UBND', receivedAt: at('09T10:15') }),
      initiatives: [anInitiative({ code: 'DVK2023-P.BN-01', registeredAt: at('09T10:16') })],
      waiting: [aSetAside({ at: at('20T09:00'), reason: 'Mã xác nhận không khớp.' })],
      letters: [aLetterLine({ kind: 'Nhắc hạn', state: 'Đã gửi', at: at('17T08:25') })],
      history: [{ at: at('21T15:00'), actor: 'a@example.com', act: 'Gia hạn', object: 'P.BN', before: '', after: 'x' }],
    });
    expect(story.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'Việc Gia hạn',
      'Đến Bài gửi chờ xử lý',
      'Đi Nhắc hạn: đã gửi',
      'Đến Sáng kiến DVK2023-P.BN-01',
      'Đến Kế hoạch 31/KH-UBND',
    ]);
  });

  it('says of each act who did it, and of each letter why it failed', () => {
    const [act, letter] = unitTimeline({
      ...nothing,
      letters: [aLetterLine({ at: at('17T08:25'), to: '', cc: '', state: 'Gửi lỗi', error: 'Chưa có địa chỉ.' })],
      history: [
        { at: at('21T15:00'), actor: 'a@example.com', act: 'Miễn', object: 'P.BN', before: '', after: 'Lý do' },
      ],
    });
    expect(act?.details).toEqual(['Sau: Lý do', 'Người thực hiện: a@example.com']);
    expect(letter?.details).toEqual(['Chưa có địa chỉ.']);
  });

  it('leaves out what has no moment', () => {
    expect(unitTimeline({ ...nothing, plan: aPlan({ receivedAt: '' }) })).toEqual([]);
  });

  it('orders by the instant, in whatever zone it is written', () => {
    const story = unitTimeline({
      ...nothing,
      initiatives: [
        anInitiative({ code: 'A', registeredAt: '2023-02-09T10:00:00+07:00' }),
        anInitiative({ code: 'B', registeredAt: '2023-02-09T04:00:00+00:00' }),
      ],
    });
    expect(story.map(({ text }) => text)).toEqual(['Sáng kiến B', 'Sáng kiến A']);
  });
});
