import { useState } from 'preact/hooks';
import { ActionButton } from '../action-button';
import { act, useAnswer } from '../answers';
import type { Data } from '../call';
import { Card } from '../card';
import { CopyField } from '../copy-field';
import { useDashboard } from '../dashboard-context';
import { Facts } from '../facts';
import { useNavigation } from '../navigation';
import { capitalised, countText, dayInFull, dayText, momentText } from '../official-words';
import { useOutcome } from '../outcome';
import { Part } from '../part';
import { ReadingState, Screen } from '../screen';
import { stageText } from '../stage-words';
import { StatusTags } from '../status-tags';
import { unitTimeline } from '../unit-timeline';
import { contentText, extensionText, isOwing, reminderText, type Unit, warningTexts } from '../unit-words';
import { PhoneLink, WebLink } from '../web-link';

type UnitFile = Data<'unit'>;

/** So many lines of the story stand in the open. */
const IN_THE_OPEN = 8;

/** One unit's file: how it stands, what can be done, what came, what was sent and who did what. */
export function UnitScreen({ code }: { readonly code: string }) {
  const { isShown } = useNavigation();
  const listed = useDashboard().units.find((unit) => unit.code === code);
  const reading = useAnswer('unit', { code }, isShown);
  const file = reading.data;
  const unit = file?.summary ?? listed;
  return (
    <Screen title={unit?.name ?? code}>
      {unit && <Standing unit={unit} />}
      {unit && <Acts unit={unit} file={file} />}
      <ReadingState reading={reading} what="hồ sơ đơn vị" />
      {file && (
        <>
          <Grounds file={file} />
          <Received file={file} />
          <Story file={file} />
          <Contact file={file} />
        </>
      )}
    </Screen>
  );
}

/** What the list knows already, so that nothing below moves once the file has come. */
function Standing({ unit }: { readonly unit: Unit }) {
  const isExempt = unit.status === 'Được miễn';
  return (
    <section class="standing" aria-label="Tình trạng">
      <StatusTags unit={unit} />
      {[contentText(unit), reminderText(unit)]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
      {(unit.contact !== '' || unit.phone !== '') && (
        <p>
          Đầu mối: {unit.contact} <PhoneLink phone={unit.phone} />
        </p>
      )}
      {unit.deadline !== '' && !isExempt && <p>Thời hạn: hết ngày {dayInFull(unit.deadline)}</p>}
      {warningTexts(unit).map((text) => (
        <p class="warning" key={text}>
          {text}
        </p>
      ))}
    </section>
  );
}

function Grounds({ file }: { readonly file: UnitFile }) {
  const { unit, summary, next } = file;
  return (
    <Facts
      facts={[
        ['Căn cứ gia hạn', extensionText(summary) !== '' && unit.extensionBasis],
        ['Lý do miễn', unit.exemptReason],
        ['Thư tự gửi tới', next && `${dayText(next.on)}, ${stageText(next.stage)}, nếu không có gì đổi`],
      ]}
    />
  );
}

function Acts({ unit, file }: { readonly unit: Unit; readonly file: UnitFile | undefined }) {
  const { open } = useNavigation();
  const { done, tellAnswer } = useOutcome();
  const { code } = unit;
  const isExempt = unit.status === 'Được miễn';
  const takeBack = (what: 'miễn' | 'gia hạn') => async () => {
    if (file === undefined) return;
    const { exemptReason, extendedTo, extensionBasis } = file.unit;
    const [empty, before] =
      what === 'miễn'
        ? [{ exemptReason: '' }, { exemptReason }]
        : [
            { extendedTo: '', extensionBasis: '' },
            { extendedTo, extensionBasis },
          ];
    tellAnswer(await act('restoreUnit', { unit: code, ...empty }), () =>
      done(
        [`Đã bỏ ${what} cho ${unit.name}.`],
        () => act('restoreUnit', { unit: code, ...before }),
        `Đã khôi phục việc ${what} cho ${unit.name}.`,
      ),
    );
  };
  return (
    <section class="acts" aria-label="Thao tác">
      {isOwing(unit) && (
        <button
          type="button"
          class="main"
          onClick={() => open({ screen: 'preview', round: 'reminders', units: [code] })}
        >
          Nhắc ngay
        </button>
      )}
      {!isExempt && (
        <button type="button" onClick={() => open({ screen: 'preview', round: 'invitations', units: [code] })}>
          {unit.invited ? 'Gửi lại liên kết' : 'Gửi thông báo'}
        </button>
      )}
      {!isExempt && (
        <button type="button" onClick={() => open({ screen: 'extension', unit: code })}>
          {unit.extended ? 'Sửa gia hạn' : 'Gia hạn'}
        </button>
      )}
      <button type="button" onClick={() => open({ screen: 'plan', unit: code })}>
        Ghi nhận kế hoạch
      </button>
      {unit.plan === 'Đã khai, chưa có tệp' && (
        <button type="button" onClick={() => open({ screen: 'files', units: [code] })}>
          Đã nhận tệp
        </button>
      )}
      <button type="button" onClick={() => open({ screen: 'initiative', unit: code })}>
        Ghi nhận sáng kiến
      </button>
      {isExempt ? (
        file && (
          <ActionButton busy="Đang bỏ miễn…" work={takeBack('miễn')}>
            Bỏ miễn
          </ActionButton>
        )
      ) : (
        <button type="button" onClick={() => open({ screen: 'exemption', unit: code })}>
          Miễn
        </button>
      )}
      {unit.extended && !isExempt && file && (
        <ActionButton busy="Đang bỏ gia hạn…" work={takeBack('gia hạn')}>
          Bỏ gia hạn
        </ActionButton>
      )}
    </section>
  );
}

function Contact({ file }: { readonly file: UnitFile }) {
  const { unit, link } = file;
  return (
    <Part title="Liên hệ">
      <Facts
        facts={[
          ['Đầu mối', unit.contact || 'Chưa có'],
          ['Điện thoại', unit.phone === '' ? 'Chưa có' : <PhoneLink phone={unit.phone} />],
          ['Email', unit.email || 'Chưa có'],
          ['Đồng gửi', unit.ccEmail],
          ['Email lãnh đạo', unit.leaderEmail],
          ['Nhóm', unit.group],
          ['Mã đơn vị', unit.code],
          ['Ghi chú', unit.note],
        ]}
      />
      {link !== '' && (
        <>
          <CopyField label="Liên kết riêng của đơn vị" value={link} action="Sao chép liên kết riêng" />
          <p class="hint">Liên kết có mã xác nhận của đơn vị; chỉ chuyển cho đúng đơn vị này.</p>
        </>
      )}
    </Part>
  );
}

function Received({ file }: { readonly file: UnitFile }) {
  const { open } = useNavigation();
  const { plan, initiatives, waiting, summary } = file;
  return (
    <Part title="Đã đến">
      {plan === null && initiatives.length + waiting.length === 0 && <p class="hint">Chưa nhận được nội dung nào.</p>}
      {waiting.map((line) => (
        <Card
          key={line.response}
          title={`Bài gửi chờ xử lý, ${momentText(line.at)}`}
          lines={[line.reason]}
          isUrgent
          onOpen={() => open({ screen: 'submission', id: line.response })}
        />
      ))}
      {plan !== null && (
        <div class="came">
          <h3>Kế hoạch phát động: {summary.plan.toLowerCase()}</h3>
          <Facts
            facts={[
              ['Số, ký hiệu', plan.number],
              ['Ngày ban hành', plan.issuedOn === '' ? '' : dayText(plan.issuedOn)],
              ['Nhận', plan.receivedAt === '' ? '' : `${momentText(plan.receivedAt)}, ${plan.form.toLowerCase()}`],
              ['Đúng hạn', plan.timeliness],
              ['Tệp', plan.fileReceived ? plan.fileName || 'Đã nhận' : 'Chưa đánh dấu nhận'],
              ['Liên kết', plan.link === '' ? '' : <WebLink address={plan.link} />],
              ['Ghi chú', plan.note],
            ]}
          />
        </div>
      )}
      {initiatives.map((row) => (
        <Card
          key={row.code}
          title={row.title}
          lines={[[row.code, row.status, row.timeliness].filter((text) => text !== '').join(' · ')]}
          onOpen={() => open({ screen: 'review', code: row.code })}
        />
      ))}
    </Part>
  );
}

function Story({ file }: { readonly file: UnitFile }) {
  const [isWhole, setWhole] = useState(false);
  const items = unitTimeline(file);
  const shown = isWhole ? items : items.slice(0, IN_THE_OPEN);
  return (
    <Part title="Diễn biến">
      {items.length === 0 && <p class="hint">Chưa có thư nào được gửi và chưa có việc nào được ghi.</p>}
      <ol class="story">
        {shown.map((item, index) => (
          <li key={`${item.at} ${index}`} class={KIND_LOOKS[item.kind]}>
            <span class="when">
              {momentText(item.at)} <b class="tag">{item.kind}</b>
            </span>
            <span class="what">{capitalised(item.text)}</span>
            {item.details.map((text) => (
              <span class="row written" key={text}>
                {text}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          Xem thêm {countText(items.length - shown.length)} việc
        </button>
      )}
    </Part>
  );
}

const KIND_LOOKS = { Đến: 'in', Đi: 'out', Việc: 'act' } as const;
