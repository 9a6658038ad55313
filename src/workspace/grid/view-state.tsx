interface Props {
  readonly isProtected: boolean;
  /** Rows that a filter leaves out, of how many. */
  readonly filtered: { readonly left: number; readonly of: number } | undefined;
  /** What was just done that cannot be seen in the cells. */
  readonly told: string | undefined;
  showAll(): void;
}

/** What is special about the view of a tab: that it may only be read, and that rows are left out. */
export function ViewState({ isProtected, filtered, told, showAll }: Props) {
  return (
    <div class="view-state">
      {isProtected && <span class="view-mark">Chỉ xem: trang tính được bảo vệ</span>}
      <span role="status">{told}</span>
      <span role="status">{filtered && `Đang lọc: hiện ${filtered.of - filtered.left} trên ${filtered.of} hàng`}</span>
      {filtered && (
        <button type="button" class="grid-button" onClick={showAll}>
          Bỏ lọc
        </button>
      )}
    </div>
  );
}
