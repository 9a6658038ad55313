import { invitationsByHand, isInvited } from '../../src/domain/invitations';
import { aLetterLine, anOffice, aUnit, type OfficeParts } from '../support/builders';

const UNITS = [aUnit(), aUnit({ code: 'P.CG', exemptReason: 'Sáp nhập' }), aUnit({ code: 'P.DK', email: '' })];
const invitation = (state: string, number = 1, prefix = '') =>
  aLetterLine({ key: `${prefix}DVK2023|P.BN|MOI|${number}`, kind: 'Thông báo đăng ký', state });
const chosen = (parts: OfficeParts, units?: readonly string[]) =>
  invitationsByHand(anOffice({ units: UNITS, ...parts }), units).map(
    ({ subject, why }) => `${subject.unit} ${subject.number} ${why}`,
  );

describe('invitationsByHand', () => {
  it('has every unit that is asked, one without an address too', () => {
    expect(chosen({})).toEqual(['P.BN 1 chưa được gửi thông báo', 'P.DK 1 chưa được gửi thông báo']);
  });

  it.each([
    ['Đã gửi', false],
    ['Chưa xác định', false],
    ['Chờ gửi', false],
    ['Hoãn gửi', false],
    ['Gửi lỗi', true],
    ['Không gửi', true],
  ])('invites a unit whose invitation is %s: %s', (state, expected) => {
    const units = [aUnit()];
    expect(chosen({ units, lines: [invitation(state)] })).toEqual(expected ? ['P.BN 1 chưa được gửi thông báo'] : []);
    expect(isInvited('P.BN', anOffice({ lines: [invitation(state)] }))).toBe(!expected);
  });

  it('invites a named unit once more and says so', () => {
    const lines = [invitation('Đã gửi', 1), invitation('Đã gửi', 2)];
    expect(chosen({ lines }, ['P.BN', 'P.CG'])).toEqual(['P.BN 3 gửi lại, lần 3']);
  });

  it('takes no trial for an invitation, nor an invitation for a trial', () => {
    const lines = [invitation('Đã gửi', 1, 'THU|')];
    expect(chosen({ lines, units: [aUnit()] })).toEqual(['P.BN 1 chưa được gửi thông báo']);
    expect(chosen({ lines, units: [aUnit()], campaign: { trial: true } })).toEqual([]);
  });
});
