/** `faultline mcp`: the tools for agents, over standard input and output. Says nothing else on standard output. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { resolve } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import { wrongUse } from '../exit.ts';
import { TOOLS } from './tools/index.ts';

export interface McpFlags {
  readonly folder: string;
  readonly base: string;
}

const INSTRUCTIONS =
  'Faultline makes time-series data with anomalies and exact labels from a design (TOML). Read schema, write a design, validate it, look at preview, then generate, or give the person the link.';

/** Serves until the client closes standard input. */
export async function serveMcp(flags: McpFlags): Promise<void> {
  if (!URL.canParse(flags.base)) throw wrongUse(`--base: "${flags.base}" is not an address.`);
  const surroundings = {
    folder: resolve(flags.folder),
    studio: flags.base.replace(/#.*$/, ''),
    program: resolve(process.argv[1] ?? ''),
  };
  const server = new McpServer({ name: 'faultline', version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) tool.register(server, surroundings);
  const transport = new StdioServerTransport();
  const closed = new Promise<void>((done) => {
    server.server.onclose = done;
    process.stdin.once('end', done);
  });
  await server.connect(transport);
  await closed;
}
