/** The carrier of a sink on the command line: over HTTP, MQTT, to standard output or a file. Knows no delivery. */
import type { Carrier } from '../../live/carriers/carrier.ts';
import { createHttpCarrier } from '../../live/carriers/http.ts';
import { openMqttCarrier } from '../../live/carriers/mqtt.ts';
import { createStdoutCarrier } from '../../live/carriers/stdout.ts';
import { shownAddress } from '../../live/blank.ts';
import type { SinkKind, Target } from '../../live/types.ts';
import { badInput } from '../exit.ts';
import { openFileCarrier } from './file-carrier.ts';

/** @throws CommandError that names the address, without its secrets, and what is wrong with it */
export async function openCarrier(sink: SinkKind, target: Target): Promise<Carrier> {
  if (sink.transport === 'http') {
    return createHttpCarrier(sink, target, { fetch, nowMs: Date.now, monotonicMs: () => performance.now() });
  }
  try {
    switch (sink.id) {
      case 'stdout':
        return createStdoutCarrier(sink, target, writeOut);
      case 'file':
        return await openFileCarrier(sink, target);
      default:
        return await openMqttCarrier(sink, target);
    }
  } catch (error) {
    const where = sink.id === 'file' ? target.url : shownAddress(target.url);
    throw badInput(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function writeOut(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}
