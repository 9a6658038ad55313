import { useEffect, useRef } from 'preact/hooks';
import type { FormPicture, Submitted } from '../../local/server/messages';
import { formAddress } from './form-address';

interface Props {
  readonly form: FormPicture;
  readonly submitted: Submitted;
}

/** What a respondent is left with after sending. */
export function Receipt({ form, submitted }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <section class="card title-card receipt">
      <h1 tabIndex={-1} ref={heading}>
        {form.title}
      </h1>
      <p class="description" role="status">
        {submitted.message || 'Câu trả lời đã được ghi lại.'}
      </p>
      <ul class="receipt-links">
        {submitted.editUrl !== null && (
          <li>
            <a href={formAddress(submitted.editUrl)}>Chỉnh sửa câu trả lời</a>
          </li>
        )}
        {form.showAgain && (
          <li>
            <a href={formAddress(form.publicUrl)}>Gửi câu trả lời khác</a>
          </li>
        )}
      </ul>
    </section>
  );
}
