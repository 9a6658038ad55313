import { useState } from 'preact/hooks';
import { ActionButton } from '../action-button';
import { act } from '../answers';
import { call, type Data } from '../call';
import { ConfirmedButton } from '../confirmed-button';
import { CopyField } from '../copy-field';
import { useNavigation } from '../navigation';
import { countText } from '../official-words';
import { useOutcome } from '../outcome';
import { Part } from '../part';
import { personRows, responseText, tracesByTab } from '../person-rows';
import { Screen } from '../screen';

/** Finds everything held on one person, gives it to be copied, and erases it after it was looked at. */
export function PersonScreen() {
  const { leave } = useNavigation();
  const { done } = useOutcome();
  const [query, setQuery] = useState('');
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [found, setFound] = useState<Data<'findPerson'> | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const erasable = found?.traces.filter((trace) => trace.erasable).length ?? 0;

  const find = async (wanted: readonly string[]) => {
    if (wanted.some((text) => text.trim() === '')) {
      setProblem('Ghi đủ họ tên, số điện thoại hoặc địa chỉ thư của một người.');
      return;
    }
    const answer = await call('findPerson', { texts: wanted });
    setProblem(answer.ok ? '' : answer.error.message);
    if (!answer.ok) return;
    setTexts(wanted);
    setFound(answer.data);
  };
  const erase = async () => {
    const answer = await act('erasePerson', { texts, cells: erasable });
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    const { erased, responses } = answer.data;
    leave(
      done([
        `Đã xóa dữ liệu cá nhân ở ${countText(erased)} ô. Số liệu không đổi; trang Tổng hợp được lập lại sau khoảng 10 phút.`,
        ...(responses.length > 0 ? [`Còn phải xóa trong Biểu mẫu: ${responses.map(responseText).join('; ')}.`] : []),
      ]),
    );
  };

  return (
    <Screen title="Dữ liệu của một người">
      {problem !== '' && (
        <div class="note problem" role="alert">
          <p>{problem}</p>
        </div>
      )}
      <div class="field">
        <label for="person-text">Họ tên, điện thoại hoặc thư điện tử</label>
        <p class="hint" id="person-hint">
          Ghi đúng như trong bảng, có dấu, ví dụ Nguyễn Thị Hoa.
        </p>
        <div class="copy">
          <input
            id="person-text"
            type="text"
            autocomplete="off"
            aria-describedby="person-hint"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <ActionButton busy="Đang tìm…" work={() => find([query])}>
            Tìm
          </ActionButton>
        </div>
      </div>
      {found && (
        <>
          <p class="note" role="status">
            {found.traces.length === 0
              ? `Không tìm thấy “${texts.join('”, “')}” trong các tab; tìm có phân biệt dấu. Dữ liệu đã xóa khỏi các tab có thể vẫn còn trong câu trả lời của Biểu mẫu và tab câu trả lời đang ẩn; kiểm tra cả hai nơi đó.`
              : `“${texts.join('”, “')}” có ở ${countText(found.traces.length)} ô${
                  erasable === found.traces.length
                    ? '.'
                    : `, xóa được ${countText(erasable)} ô. Ô còn lại xem và sửa trong tab.`
                }`}
          </p>
          {found.beside.length > 0 && (
            <Part title="Trên cùng dòng còn có">
              {found.beside.map((text) => (
                <ActionButton key={text} busy="Đang tìm…" work={() => find([...texts, text])}>
                  Tìm cả {text}
                </ActionButton>
              ))}
            </Part>
          )}
          {tracesByTab(found.traces).map(([tab, traces]) => (
            <Part key={tab} title={`Tab ${tab}`}>
              <ul>
                {traces.map(({ row, column, value, erasable: isErasable }) => (
                  <li class="item stacked" key={`${row} ${column}`}>
                    <span class="name">
                      Dòng {row}, {column}
                      {isErasable ? '' : ' (không tự xóa)'}
                    </span>
                    <span class="row clamped">{value}</span>
                  </li>
                ))}
              </ul>
            </Part>
          ))}
          {found.traces.length > 0 && (
            <Part title="Cung cấp cho người yêu cầu">
              <CopyField label="Dữ liệu đang lưu" action="Sao chép" value={personRows(found.traces)} isLong />
            </Part>
          )}
          {found.responses.length > 0 && (
            <Part title="Trong Biểu mẫu">
              <p class="hint">
                Chương trình không xóa câu trả lời của Biểu mẫu. Chủ Biểu mẫu mở mục Câu trả lời, chọn từng câu dưới đây
                và xóa, rồi xóa dòng tương ứng trong tab câu trả lời đang ẩn. Nội dung đã ghi nhận vẫn giữ nguyên; đơn
                vị không sửa được câu trả lời đó nữa.
              </p>
              <ul>
                {found.responses.map((response) => (
                  <li key={response.id}>{responseText(response)}</li>
                ))}
              </ul>
            </Part>
          )}
          {erasable > 0 && (
            // Whoever finds something else has to tick again.
            <ConfirmedButton
              key={personRows(found.traces)}
              sentence="Đã xem các ô trên. Xóa không hoàn tác được."
              busy="Đang xóa…"
              work={erase}
            >
              Xóa ở {countText(erasable)} ô
            </ConfirmedButton>
          )}
        </>
      )}
    </Screen>
  );
}
