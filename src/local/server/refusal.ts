/** What the workspace does not do, in a sentence for the person at the screen; nothing has changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** `status` is what the web server answers with: 200 where the call was sound and the deed is refused. */
  constructor(
    message: string,
    readonly status: 200 | 400 | 404 = 200,
  ) {
    super(message);
  }
}
