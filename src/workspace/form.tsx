import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FormPicture, Submitted } from '../local/server/messages';
import { call } from './call';
import { linkOf } from './form/form-address';
import { FormPage } from './form/form-page';
import { Receipt } from './form/receipt';
import { TitleCard } from './form/title-card';

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly form: FormPicture }
  | { readonly state: 'refused'; readonly message: string };

/** The page of one link to a form. */
function LinkPage({ link }: { readonly link: string | null }) {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const [submitted, setSubmitted] = useState<Submitted | null>(null);
  const open = useCallback(async () => {
    if (link === null) {
      setOpening({
        state: 'refused',
        message: 'Địa chỉ này thiếu liên kết của biểu mẫu. Mở lại từ liên kết trong thư.',
      });
      return;
    }
    setOpening({ state: 'opening' });
    const reply = await call('form', { url: link });
    setOpening(reply.ok ? { state: 'open', form: reply.data } : { state: 'refused', message: reply.message });
  }, [link]);
  useEffect(() => {
    open();
  }, [open]);
  useEffect(() => {
    if (opening.state === 'open') document.title = opening.form.title;
  }, [opening]);

  switch (opening.state) {
    case 'opening':
      return <p class="opening">Đang mở biểu mẫu…</p>;
    case 'refused':
      return (
        <section class="card title-card">
          <h1>Chưa mở được biểu mẫu</h1>
          <p class="description" role="alert">
            {opening.message}
          </p>
          {link !== null && (
            <button type="button" class="main" onClick={open}>
              Thử lại
            </button>
          )}
        </section>
      );
    default:
      if (submitted !== null) return <Receipt form={opening.form} submitted={submitted} />;
      if (opening.form.closed !== null) {
        return (
          <TitleCard title={opening.form.title} description={opening.form.closed} note="" isRequiredMarked={false} />
        );
      }
      return <FormPage form={opening.form} call={call} sent={setSubmitted} />;
  }
}

const main = document.querySelector('main');
if (main === null) throw new Error('form.html has no main element');
render(<LinkPage link={linkOf(location.search)} />, main);
