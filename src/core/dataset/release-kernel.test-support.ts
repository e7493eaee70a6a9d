/** Before each test file: the kernel that they share gives back, after it, all that the file took of its memory. */
import { afterAll } from 'vitest';
import { kernel } from './dataset.test-support.ts';

const mark = kernel.mark();
afterAll(() => kernel.release(mark));
