// `npm test`: every test in its short form.
import { runTests } from './run-tests.mjs';

process.exit(await runTests({ soak: false }));
