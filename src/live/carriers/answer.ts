/**
 * Reads an answer of HTTP: the status settles what became of the request, so its body is read as far as it comes
 * within a limit of bytes and time, and no failure of the body is one of the request. Knows no sink.
 */
import type { SinkAnswer } from '../types.ts';

const ANSWER_BYTES = 64 * 1024;
/** From the head of an answer to the end of its body. */
const BODY_LIMIT_MS = 2000;

/** Never rejects. A body that is longer, slower or torn is cut off where it is. */
export async function readAnswer(response: Response, bodyLimitMs = BODY_LIMIT_MS): Promise<SinkAnswer> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return { status: response.status, headers, body: await readStart(response, bodyLimitMs) };
}

async function readStart(response: Response, limitMs: number): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let giveUp: () => void = () => undefined;
  const late = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined);
  });
  const timer = setTimeout(() => giveUp(), limitMs);
  try {
    while (size < ANSWER_BYTES) {
      const read = await Promise.race([reader.read(), late]);
      if (read === undefined || read.done) break;
      chunks.push(read.value);
      size += read.value.length;
    }
  } catch {
    // Broken off: what came of it still says more than nothing.
  } finally {
    clearTimeout(timer);
    // Lets go of the connection where there is more to come.
    void reader.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder().decode(bytes.subarray(0, ANSWER_BYTES));
}
