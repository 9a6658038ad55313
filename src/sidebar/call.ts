import type { Answer } from '../app/answer';
import type { Params as ParamsOf, SIDEBAR_METHODS } from '../app/sidebar-call';
import { LOST_CALL } from './lost-call';

/** A method that the sidebar uses. */
export type Method = keyof typeof LOST_CALL;

/** What a method of the sidebar gives when it is not refused. */
export type Data<M extends Method> = Extract<ReturnType<(typeof SIDEBAR_METHODS)[M]>, { ok: true }>['data'];

/** What a method of the sidebar is given. */
export type Params<M extends Method> = ParamsOf<M>;

interface Runner {
  withSuccessHandler<T>(handler: (answer: T) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  sidebarCall(method: string, params: unknown): void;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Calls a method of the server; a call to which no answer comes is answered here, as a refusal with code `lost`. */
export function call<M extends Method>(method: M, params: Params<M>): Promise<Answer<Data<M>>> {
  return new Promise((resolve) => {
    const lost = () => resolve({ ok: false, error: { code: 'lost', message: LOST_CALL[method] } });
    google.script.run
      // Google hands over null instead of an answer it can't carry.
      .withSuccessHandler((answer: Answer<Data<M>> | null) => (answer === null ? lost() : resolve(answer)))
      .withFailureHandler((error) => {
        console.error(error);
        lost();
      })
      .sidebarCall(method, params);
  });
}
