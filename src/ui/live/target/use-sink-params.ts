/** Values of the chosen sink's parameters. Knows no components. */
import { SINKS } from '../../../live/sinks/index.ts';
import { useFeed } from '../use-feed.ts';

type SinkParams = Readonly<Record<string, string | number | boolean>>;

export function useSink() {
  const sinkId = useFeed(({ form }) => form.sink);
  return SINKS.find(({ id }) => id === sinkId);
}

export function useSinkDefaults(): SinkParams {
  const sink = useSink();
  return Object.fromEntries(Object.entries(sink?.params ?? {}).map(([key, param]) => [key, param.default] as const));
}

/** As the form has them, defaults filled in. */
export function useSinkParams(): SinkParams {
  const own = useFeed(({ form }) => form.params[form.sink]);
  return { ...useSinkDefaults(), ...own };
}
