import { type Day, dayText } from './days';
import { isEmailAddress } from './email-address';
import type { Fault } from './fault';
import { campaignLastDay, isExempt } from './obligations';
import { UNITS, type Unit } from './tabs';

/** Above this many, units without an address are counted in one sentence instead of named one by one. */
const NAMED_AT_MOST = 5;

/** Reads the list of units: usable ones, each code once, and what is wrong with the others. */
export function readUnits(
  rows: readonly Unit[],
  rowOf: (unit: Unit) => number | undefined,
  deadline: Day | undefined,
  namedAtMost = NAMED_AT_MOST,
): { units: Unit[]; faults: Fault[] } {
  const units: Unit[] = [];
  const faults: Fault[] = [];
  const fault = (unit: Unit, header: string, found: string, expected: string) =>
    faults.push(faultOf(rowOf(unit), header, found, expected));
  const { columns } = UNITS;
  for (const unit of rows) {
    if (unit.code === '' && unit.name === '') continue;
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u.test(unit.code)) {
      fault(unit, columns.code.header, unit.code, 'một mã ngắn gồm chữ và số viết liền, ví dụ P.BN');
    } else if (units.some((known) => known.code === unit.code)) {
      fault(unit, columns.code.header, unit.code, 'mỗi mã chỉ dùng cho một đơn vị');
    } else if (unit.name === '') {
      fault(unit, columns.name.header, '', 'tên đơn vị');
    } else {
      units.push(unit);
    }
  }
  for (const unit of units) {
    if (units.some((other) => other !== unit && other.name === unit.name)) {
      fault(unit, columns.name.header, unit.name, 'tên khác nhau cho mỗi đơn vị');
    }
    if (deadline !== undefined && unit.extendedTo !== '' && unit.extendedTo < campaignLastDay(deadline)) {
      const expected = `một ngày sau ${dayText(campaignLastDay(deadline))}`;
      fault(unit, columns.extendedTo.header, dayText(unit.extendedTo), expected);
    }
  }
  return { units, faults: [...faults, ...addressFaults(units, rowOf, namedAtMost)] };
}

/** Names the units that share an address with one above them: each of the two would read the other's letters. */
export function sharedAddresses(units: readonly Unit[], rowOf: (unit: Unit) => number | undefined): Fault[] {
  const owners = new Map<string, Unit>();
  return units.flatMap((unit) => {
    const address = unit.email.toLowerCase();
    if (address === '' || isExempt(unit)) return [];
    const owner = owners.get(address);
    if (owner === undefined) {
      owners.set(address, unit);
      return [];
    }
    const expected = `một địa chỉ riêng; đơn vị ${owner.code} cũng dùng địa chỉ này`;
    return [faultOf(rowOf(unit), UNITS.columns.email.header, unit.email, expected)];
  });
}

function addressFaults(
  units: readonly Unit[],
  rowOf: (unit: Unit) => number | undefined,
  namedAtMost: number,
): Fault[] {
  const asked = units.filter((unit) => !isExempt(unit));
  const blank = asked.filter((unit) => unit.email === '');
  const fault = (unit: Unit, header: string, found: string) =>
    faultOf(rowOf(unit), header, found, 'một địa chỉ thư điện tử');
  const { email } = UNITS.columns;
  return [
    ...(blank.length > namedAtMost
      ? [faultOf(undefined, email.header, '', `địa chỉ của ${blank.length} đơn vị`)]
      : blank.map((unit) => fault(unit, email.header, ''))),
    ...asked.flatMap((unit) =>
      (['email', 'ccEmail', 'leaderEmail'] as const)
        .filter((key) => unit[key] !== '' && !isEmailAddress(unit[key]))
        .map((key) => fault(unit, UNITS.columns[key].header, unit[key])),
    ),
  ];
}

function faultOf(row: number | undefined, field: string, found: string, expected: string): Fault {
  return { tab: UNITS.name, ...(row !== undefined && { row }), field, found, expected };
}
