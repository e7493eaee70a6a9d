import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { newDesign } from '../../core/design/types/defaults.ts';
import { createDocumentStore } from '../../store/document.ts';
import { ErrorBoundary } from './error-boundary.tsx';

function broken(write: () => string) {
  const boundary = new ErrorBoundary({
    studio: { document: createDocumentStore(newDesign()), toml: { write } },
    children: null,
  });
  boundary.state = { message: 'it broke' };
  return boundary;
}

describe('the screen when it has failed', () => {
  it('says so, offers the design, and makes no address of it before it is asked', () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    const boundary = broken(() => 'schema = 1');
    const first = renderToStaticMarkup(boundary.render());
    const again = renderToStaticMarkup(boundary.render());
    expect(first).toContain('it broke');
    expect(first).toContain('Download the design as TOML');
    expect(again).toBe(first);
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });

  it('offers to load the page again even when the design cannot be written', () => {
    const markup = renderToStaticMarkup(
      broken(() => {
        throw new Error('no');
      }).render(),
    );
    expect(markup).not.toContain('Download the design');
    expect(markup).toContain('Load the page again');
  });
});
