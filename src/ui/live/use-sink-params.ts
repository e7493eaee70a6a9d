/** Values of the chosen sink's parameters, defaults filled in. Knows no components. */
import { SINKS } from '../../live/sinks/index.ts';
import { useFeed } from './use-feed.ts';

export function useSinkParams(): Readonly<Record<string, string | number | boolean>> {
  const sinkId = useFeed(({ form }) => form.sink);
  const own = useFeed(({ form }) => form.params[form.sink]);
  const sink = SINKS.find(({ id }) => id === sinkId);
  const defaults = Object.entries(sink?.params ?? {}).map(([key, param]) => [key, param.default] as const);
  return { ...Object.fromEntries(defaults), ...own };
}
