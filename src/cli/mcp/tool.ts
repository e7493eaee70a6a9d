/** What a tool of the MCP server is. Knows no tool. */
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z, type ZodRawShape } from 'zod';
import { CommandError } from '../exit.ts';

export interface ToolContext {
  /** Folder in which files may be written. */
  readonly folder: string;
  /** Address of the studio, for links. */
  readonly studio: string;
  /** The command line itself. */
  readonly program: string;
  /** Aborted when the client takes the call back. */
  readonly signal: AbortSignal;
}

/** What a tool says of itself and does. */
interface ToolDefinition<S extends ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: S;
  /** Changes nothing outside. */
  readonly readOnly: boolean;
  run(values: z.infer<z.ZodObject<S>>, context: ToolContext): Promise<CallToolResult>;
}

export interface McpTool {
  readonly name: string;
  register(server: McpServer, surroundings: Omit<ToolContext, 'signal'>): void;
}

/** A tool, with the types of its values from its table. */
export function defineTool<S extends ZodRawShape>(tool: ToolDefinition<S>): McpTool {
  const { name, title, description, readOnly } = tool;
  const shape: ZodRawShape = tool.input;
  const input = z.object(tool.input);
  const annotations = { title, readOnlyHint: readOnly, destructiveHint: !readOnly, openWorldHint: false };
  return {
    name,
    register: (server, surroundings) =>
      void server.registerTool(name, { title, description, inputSchema: shape, annotations }, (values, { signal }) =>
        answer(() => tool.run(input.parse(values), { ...surroundings, signal })),
      ),
  };
}

/** What a person would have to mend is the result of the call, and no fault of the protocol. */
async function answer(run: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { isError: true, content: [{ type: 'text', text: error.message }] };
  }
}

export function textResult(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}
