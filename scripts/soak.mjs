// `npm run soak`: every test in its long form; takes long.
import { runTests } from './run-tests.mjs';

process.exit(await runTests({ soak: true }));
