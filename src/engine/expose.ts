/** What every worker answers: its engine, and that it has loaded. Its only listener is Comlink's. */
import { expose } from 'comlink';

export function exposeEngine(engine: object): void {
  expose({ ready: () => {}, ...engine });
}
