import { useState } from 'preact/hooks';
import { Dialog } from '../dialog';

interface Props {
  close(): void;
  begin(): Promise<void>;
}

/** Asks before everything begins again. */
export function StartAgain({ close, begin }: Props) {
  const [isBeginning, setBeginning] = useState(false);
  return (
    <Dialog title="Làm lại từ đầu?" close={close}>
      <p>
        Bảng tính, thư, câu trả lời và đồng hồ trở về lúc bắt đầu. Những gì đã làm ở đây không lấy lại được; tải bảng
        tính và thư về trước nếu cần giữ.
      </p>
      <div class="dialog-actions">
        <button type="button" class="plain" disabled={isBeginning} onClick={close}>
          Giữ nguyên
        </button>
        <button
          type="button"
          class="main danger"
          disabled={isBeginning}
          onClick={() => {
            setBeginning(true);
            begin();
          }}
        >
          {isBeginning ? 'Đang làm lại…' : 'Làm lại từ đầu'}
        </button>
      </div>
    </Dialog>
  );
}
