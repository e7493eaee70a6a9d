/** The templates: designs that tell a story, as TOML in examples/. The first one is in the start bundle, the rest come when asked for. */
import firstTemplate from '../../examples/web-shop.toml?raw';

export interface Template {
  /** The file's name without ending. */
  readonly id: string;
  readonly name: string;
  /** One sentence: what happens in it. */
  readonly story: string;
  load(): Promise<string>;
}

/** What a first visit opens on. */
export const FIRST_TEMPLATE: string = firstTemplate;

type RawModule = Promise<{ readonly default: string }>;

function template(id: string, name: string, story: string, load: () => RawModule): Template {
  return { id, name, story, load: async () => (await load()).default };
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'web-shop',
    name: 'Checkout outage',
    story: 'A deploy exhausts the connection pool at 14:20: checkout crawls, errors climb, and the queue fills.',
    load: async () => FIRST_TEMPLATE,
  },
];
void template;
