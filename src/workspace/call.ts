import type { MethodName, Methods, Reply } from '../local/server/messages';

/** What a call gives when the server could not be reached, so that nobody knows whether it did anything. */
interface Lost {
  readonly ok: false;
  readonly message: string;
  readonly lost: true;
}

/** Calls a method of the workspace's server; never throws. */
export type Call = <M extends MethodName>(method: M, params: Methods[M]['params']) => Promise<Reply<M> | Lost>;

const LOST: Lost = {
  ok: false,
  message:
    'Không liên lạc được với chương trình đang chạy trên máy này, nên chưa rõ việc vừa làm đã được ghi nhận hay chưa. Kiểm tra cửa sổ dòng lệnh đã mở chương trình, rồi thử lại.',
  lost: true,
};

/** Calls the server this page came from. */
export const call: Call = async (method, params) => {
  try {
    const response = await fetch(`/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    return await response.json();
  } catch {
    return LOST;
  }
};
