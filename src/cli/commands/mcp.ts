/** `faultline mcp`: its words. The work is in ../mcp/. */
import type { Command } from 'commander';
import type { McpFlags } from '../mcp/mcp.ts';

export function registerMcp(program: Command): void {
  program
    .command('mcp')
    .description('Serve tools for agents over standard input and output (Model Context Protocol).')
    .option('--folder <dir>', 'folder below which files may be written', '.')
    .option('--base <url>', 'address of the studio in links', 'http://127.0.0.1:4173/')
    .action(async (flags: McpFlags) => {
      const { serveMcp } = await import('../mcp/mcp.ts');
      await serveMcp(flags);
    });
}
