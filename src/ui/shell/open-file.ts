/** Opening a TOML file that a person picked or dropped. Knows no screen. */
import type { Studio } from '../../app/studio/studio.ts';
import { formatProblem } from '../../core/lib/problem.ts';
import { LIMITS } from '../../core/design/types/design.ts';

export async function openTomlFile(studio: Studio, file: File): Promise<void> {
  const message = await messageOf(studio, file);
  if (message !== undefined) studio.run.setState({ notice: { tone: 'error', message } });
}

/** Opens it; what to say when that did not work. */
async function messageOf(studio: Studio, file: File): Promise<string | undefined> {
  if (file.size > LIMITS.tomlBytes) return `${file.name} is larger than 1 MiB: that is no design.`;
  const reply = await studio.toml.open(await file.text(), file.name);
  if (!reply.ok) return `${file.name} could not be opened: ${reply.error.message}`;
  if (reply.value.ok) return undefined;
  const [first] = reply.value.problems;
  const more = reply.value.problems.length - 1;
  const rest = more <= 0 ? '' : ` (and ${more} more)`;
  return `${file.name} was not opened: ${first ? formatProblem(first) : 'It is no design.'}${rest}`;
}

/** Asks for a file and opens it. */
export async function pickTomlFile(studio: Studio): Promise<void> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.toml,text/plain,application/toml';
  await new Promise<void>((done) => {
    input.addEventListener('cancel', () => done());
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void openTomlFile(studio, file).then(done);
      else done();
    });
    input.click();
  });
}
