import { useState } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import { formAddress } from '../form/form-address';
import { hashOf, type Route } from '../route';

interface Props {
  readonly picture: Picture;
  readonly route: Extract<Route, { view: 'form' }>;
}

/** The form as a unit meets it: on a phone. */
export function PhoneView({ picture, route }: Props) {
  const { forms, mailboxes } = picture;
  const url = route.url ?? forms[0]?.url;
  const isGeneral = url === forms[0]?.url;
  const [opened, setOpened] = useState(0);
  const mailbox = mailboxes.find(({ address }) => address === route.from);
  return (
    <section class="phone-view" aria-label="Biểu mẫu trên điện thoại">
      <div class="phone-words">
        <h1 tabIndex={-1}>Biểu mẫu trên điện thoại</h1>
        {url === undefined ? (
          <p>Chưa có biểu mẫu. Chọn “Thiết lập chiến dịch” trong trình đơn của bảng tính để lập biểu mẫu.</p>
        ) : (
          <>
            <p>
              {mailbox ? (
                <>
                  Đang mở bằng liên kết trong thư của <bdi>{mailbox.name}</bdi>. Tên đơn vị và mã xác nhận đã điền sẵn.
                </>
              ) : isGeneral ? (
                'Đang mở bằng liên kết chung, chưa điền sẵn đơn vị. Mở bằng liên kết trong thư của một đơn vị để được điền sẵn.'
              ) : (
                'Đang mở bằng liên kết đã chọn.'
              )}
            </p>
            <ul class="phone-links">
              {mailbox && (
                <li>
                  <a href={hashOf({ view: 'mail', address: mailbox.address })}>
                    Về hộp thư của <bdi>{mailbox.name}</bdi>
                  </a>
                </li>
              )}
              {!mailbox && (
                <li>
                  <a href={hashOf({ view: 'mail' })}>Chọn một đơn vị trong Hộp thư</a>
                </li>
              )}
              <li>
                <a href={formAddress(url)} target="_blank" rel="noreferrer">
                  Mở trong thẻ riêng
                </a>
              </li>
              <li>
                <button type="button" class="quiet" onClick={() => setOpened(opened + 1)}>
                  Mở lại liên kết từ đầu
                </button>
              </li>
              {!isGeneral && (
                <li>
                  <a href={hashOf({ view: 'form', ...(forms[0] && { url: forms[0].url }) })}>Mở bằng liên kết chung</a>
                </li>
              )}
            </ul>
          </>
        )}
      </div>
      {url !== undefined && (
        <div class="phone">
          <iframe key={`${url} ${opened}`} title="Biểu mẫu" src={formAddress(url)} />
        </div>
      )}
    </section>
  );
}
