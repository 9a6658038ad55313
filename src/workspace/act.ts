import type { MethodName, Methods } from '../local/server/messages';

/** Does something as a person and tells whether it was done; what is refused or goes wrong is told in the corner. */
export type Act = <M extends MethodName>(method: M, params: Methods[M]['params']) => Promise<boolean>;

/** Why something was not done; `lost` when nobody knows whether it was. */
export interface Refused {
  readonly message: string;
  readonly lost?: true;
}
