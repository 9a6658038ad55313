import type { AnswerFault } from './filling';
import { controlId } from './question';

/** Says how many answers of the page need another look and leads to each. */
export function FaultSummary({ faults }: { readonly faults: readonly AnswerFault[] }) {
  return (
    <div class="fault-summary" role="alert">
      <p>Có {String(faults.length).padStart(2, '0')} câu cần xem lại trước khi tiếp tục:</p>
      <ul>
        {faults.map(({ question, message }) => (
          <li key={question.id}>
            <a
              href={`#${controlId(question.id)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(controlId(question.id))?.focus();
              }}
            >
              {question.title}
            </a>
            : {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
