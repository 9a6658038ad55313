import { type Claim, decideClaim } from '../domain/claims';
import { dayOf, momentText } from '../domain/days';
import { foldedTitle } from '../domain/folding';
import { speaking } from '../domain/intake';
import { contentChoice, contentNumber, SLOT_QUESTIONS } from '../domain/registration-form';
import { sourcesOf, staffSource } from '../domain/sources';
import { recordedPlan, withFile } from '../domain/staff-records';
import type { InitiativeClaim } from '../domain/submission';
import { INITIATIVES, PLANS, type Plan, type ReceiptForm, SET_ASIDE, UNITS, type Unit } from '../domain/tabs';
import { type Answer, done, momentOf, type Refusal, refused, refusedByFaults, unchanged } from './answer';
import { changeRow } from './change-row';
import { unitNamed } from './change-unit';
import type { Desk } from './ports';
import { act } from './send-from-sidebar';
import type { Session } from './session';
import {
  applyDecision,
  countNumbers,
  intakeContext,
  rememberedNumbers,
  rememberNumbers,
  saveRegisters,
} from './take-in-responses';

/** A plan that reached the office otherwise than through the Form. */
export interface PlanParams {
  readonly unit: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly receivedAt: string;
  readonly form: ReceiptForm;
  readonly fileReceived: boolean;
  readonly note?: string | undefined;
}

/** An initiative that reached the office otherwise than through the Form. */
export interface InitiativeParams
  extends Partial<Record<Exclude<keyof InitiativeClaim, 'title' | 'content'>, string | undefined>> {
  readonly unit: string;
  readonly title: string;
  /** Number of the content, or the words of the Form's choice. */
  readonly content: string;
  readonly receivedAt: string;
  readonly form: ReceiptForm;
  readonly sender?: string | undefined;
  readonly senderPhone?: string | undefined;
}

/** Records a unit's plan. */
export function recordPlan(desk: Desk, params: PlanParams): Answer<{ unit: string }> {
  return act(desk, [UNITS, PLANS], ({ session }) => {
    const ready = readyToRecord(session, params.unit, params.receivedAt);
    if ('ok' in ready) return ready;
    if (params.number === '' && params.issuedOn === '' && !params.fileReceived) {
      return unchanged('number', 'Chưa có số, ngày ban hành hoặc tệp nào của kế hoạch để ghi nhận.');
    }
    const row = planRow(session, ready.unit);
    const plan = recordedPlan(row, {
      ...params,
      ...ready,
      note: params.note ?? '',
      source: staffSource(desk.newId()),
      recordedAt: session.now,
    });
    const what = 'Ghi nhận kế hoạch';
    if (row) {
      changeRow(session, PLANS, row, plan, what, plan.unit);
    } else {
      session.audit(what, plan.unit, '', plan.number);
      const table = session.table(PLANS);
      table.append(plan);
      table.save();
    }
    return done({ unit: ready.unit.code });
  });
}

/** Records an initiative; one of the same title is updated and keeps its code. */
export function recordInitiative(desk: Desk, params: InitiativeParams): Answer<{ code: string }> {
  return act(desk, [UNITS, INITIATIVES, PLANS], ({ session }) => {
    const ready = readyToRecord(session, params.unit, params.receivedAt);
    if ('ok' in ready) return ready;
    const { unit, receivedAt } = ready;
    // Without a symbol no code can be given.
    const symbolFaults = session.settings.faults.filter(({ key }) => key === 'symbol');
    if (session.symbol === '') return refusedByFaults(symbolFaults);
    const office = session.officeForShow();
    const wanted = office.contents.find(
      (content) => content.number === params.content || contentNumber(params.content) === content.number,
    );
    if (wanted === undefined) {
      return refused('content', 'Nội dung không có trong tab Nội dung. Chưa ghi nhận gì.', 'content');
    }
    const standing = office.initiatives.find(
      (row) => row.unit === unit.code && foldedTitle(row.title) === foldedTitle(params.title),
    );
    // What is left out now stays as it was said before.
    const kept = (name: keyof InitiativeClaim) => [name, params[name] || standing?.[name] || ''] as const;
    const said = Object.fromEntries((Object.keys(SLOT_QUESTIONS) as (keyof InitiativeClaim)[]).map(kept));
    const claim: Claim = {
      unit,
      at: receivedAt,
      form: params.form,
      sender: params.sender || standing?.sender || '',
      senderPhone: params.senderPhone || standing?.senderPhone || '',
      initiatives: [
        {
          source: staffSource(desk.newId()),
          claim: { ...(said as InitiativeClaim), content: contentChoice(wanted) },
        },
      ],
    };
    return done({ code: takeClaim(session, claim, 'Ghi nhận sáng kiến') });
  });
}

/** Ticks that the plans' files came; a unit without a row for its plan gets one. */
export function markFileReceived(
  desk: Desk,
  params: { units: readonly string[]; receivedAt?: string | undefined },
): Answer<{ marked: number }> {
  return act(desk, [UNITS, PLANS], ({ session }) => {
    const chosen: { unit: Unit; receivedAt: string }[] = [];
    for (const code of new Set(params.units)) {
      const ready = readyToRecord(session, code, params.receivedAt ?? session.now, 'units');
      if ('ok' in ready) return ready;
      chosen.push(ready);
    }
    const table = session.table(PLANS);
    const changed: string[] = [];
    for (const { unit, receivedAt } of chosen) {
      const row = planRow(session, unit);
      const ticked = row
        ? { ...withFile(row, params.receivedAt === undefined ? undefined : receivedAt), editedAt: session.now }
        : recordedPlan(undefined, {
            unit,
            number: '',
            issuedOn: '',
            receivedAt,
            form: 'Thư điện tử',
            fileReceived: true,
            note: '',
            source: staffSource(desk.newId()),
            recordedAt: session.now,
          });
      if (row === undefined) table.append(ticked);
      else if (ticked.note !== row.note || !row.fileReceived) table.update(row, ticked);
      else continue;
      changed.push(unit.code);
    }
    const receivedText = params.receivedAt === undefined ? '' : momentText(momentOf(params.receivedAt, session.now));
    if (changed.length > 0) session.audit('Đã nhận tệp kế hoạch', changed.join(', '), '', receivedText);
    table.save();
    session.desk.workbook.flush();
    return done({ marked: chosen.length });
  });
}

/** Takes a claim into the registers, as the newest version of a response if it is one, and gives the code of its first initiative. */
export function takeClaim(session: Session, claim: Claim, what?: string, versionOf?: string): string {
  const numbers = rememberedNumbers(session);
  const decision = decideClaim(
    claim,
    { initiatives: session.table(INITIATIVES).rows, plans: session.table(PLANS).rows },
    speaking(
      intakeContext(session, (unit) => numbers.get(unit) ?? 0),
      session.table(SET_ASIDE).rows,
    ),
    versionOf,
  );
  countNumbers(decision.initiatives, numbers, session.symbol);
  rememberNumbers(session, numbers);
  applyDecision(session, decision);
  const [first] = claim.initiatives;
  const row = session.table(INITIATIVES).rows.find(({ sources }) => first && sourcesOf(sources).includes(first.source));
  const code = row?.code ?? '';
  const own = what === undefined ? [] : [{ act: what, object: code, before: '', after: row?.title ?? '' }];
  saveRegisters(session, [...own, ...decision.audit], session.desk.actor);
  return code;
}

function readyToRecord(
  session: Session,
  code: string,
  receivedAt: string,
  field?: string,
): Refusal | { unit: Unit; receivedAt: string } {
  const unit = unitNamed(session, code, field);
  if ('ok' in unit) return unit;
  const moment = momentOf(receivedAt, session.now);
  if (dayOf(moment) > session.today || Date.parse(moment) > Date.parse(session.now)) {
    return refused('receivedAt', 'Thời điểm nhận không thể ở sau hiện tại. Chưa ghi nhận gì.', 'receivedAt');
  }
  return { unit, receivedAt: moment };
}

function planRow(session: Session, unit: Unit): Plan | undefined {
  return session.table(PLANS).rows.find((row) => row.unit === unit.code);
}
