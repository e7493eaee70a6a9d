/**
 * One process at a time over a file or a folder. The lock is the system's own and ends with the process, also when
 * that is killed. Holds among the processes of one machine. Knows nothing of what is locked.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { codeOf } from './disk.ts';

/** Somebody else has it; the message says who. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

export interface Lock {
  release(): Promise<void>;
}

/** Opening a file with these locks it, where sockets have no names that vanish (macOS, BSD). */
const O_EXLOCK = 0x20;
const O_NONBLOCK = 0x4;
const ASK_MS = 1000;

/**
 * Holds until `release` or the end of the process, which it does not delay.
 * @param path a file or folder that exists
 * @param what its name in the error, such as `The folder run1`
 * @throws LockedError
 */
export async function takeLock(path: string, what: string): Promise<Lock> {
  const info = statSync(path);
  const hasNames = process.platform === 'linux' || process.platform === 'win32';
  if (!hasNames) return lockFile(info.isDirectory() ? join(path, '.lock') : `${path}.lock`, what);
  const id = createHash('sha256').update(`${info.dev}:${info.ino}`).digest('hex').slice(0, 24);
  return lockName(process.platform === 'win32' ? `\\\\.\\pipe\\faultline-${id}` : `\0faultline-${id}`, what);
}

const signature = () => `process ${process.pid}, since ${new Date().toISOString()}`;

const held = (what: string, by: string) =>
  new LockedError(`${what} is in use by ${by}. Wait until it ends, stop it, or choose another.`);

/** A listening socket or pipe whose name goes with its process; whoever connects is told who holds it. */
async function lockName(name: string, what: string): Promise<Lock> {
  const words = signature();
  const server = createServer((socket) => socket.on('error', () => undefined).end(words));
  const fault = await new Promise<unknown>((done) => {
    server.once('error', done);
    server.listen(name, () => done(undefined));
  });
  if (fault !== undefined) {
    if (codeOf(fault) !== 'EADDRINUSE' && codeOf(fault) !== 'EACCES') throw fault;
    throw held(what, await askHolder(name));
  }
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}

function askHolder(name: string): Promise<string> {
  return new Promise((done) => {
    let said = '';
    const socket = connect(name)
      .setTimeout(ASK_MS, () => socket.destroy())
      .setEncoding('utf8')
      .on('data', (text) => {
        said += text;
      })
      .on('error', () => undefined)
      .on('close', () => done(/^process \d+, since [\dTZ:.-]+$/.test(said) ? said : 'another process'));
  });
}

function lockFile(path: string, what: string): Lock {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDWR | constants.O_CREAT | O_EXLOCK | O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN' && codeOf(error) !== 'EWOULDBLOCK') throw error;
    throw held(what, readFileSync(path, 'utf8').slice(0, 100) || 'another process');
  }
  ftruncateSync(fd);
  writeSync(fd, signature());
  return { release: async () => closeSync(fd) };
}
