interface Props {
  readonly title: string;
  readonly description: string;
  readonly note: string;
  readonly isRequiredMarked: boolean;
}

/** The card that heads every page of a form. */
export function TitleCard({ title, description, note, isRequiredMarked }: Props) {
  return (
    <header class="card title-card">
      <h1>{title}</h1>
      {description && <p class="description">{description}</p>}
      {note && <p class="note">{note}</p>}
      {isRequiredMarked && <p class="required">* Câu hỏi bắt buộc</p>}
    </header>
  );
}
