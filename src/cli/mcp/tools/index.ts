/** The registry of tools. Adding one: one file, one line here. */
import type { McpTool } from '../tool.ts';
import { estimate } from './estimate.ts';
import { examples } from './examples.ts';
import { generate } from './generate.ts';
import { link } from './link.ts';
import { preview } from './preview.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

export const TOOLS: readonly McpTool[] = [schema, examples, validate, estimate, preview, generate, link];
