/** How components reach the studio and subscribe to the smallest slice of a store. Knows no screens. */
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Studio } from '../app/studio/studio.ts';
import type { DocumentState } from '../store/document.ts';
import type { RunState } from '../store/run.ts';
import type { ViewState } from '../store/view.ts';

const StudioContext = createContext<Studio | undefined>(undefined);

export function StudioProvider({ studio, children }: { readonly studio: Studio; readonly children: ReactNode }) {
  return <StudioContext value={studio}>{children}</StudioContext>;
}

/** The studio of the surrounding StudioProvider; throws outside of one. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('useStudio needs a StudioProvider above it');
  return studio;
}

/** A slice of the document store. The selector must return a stored value or a primitive, not a new object. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(useStudio().document.store, select);
}

/** A slice of the view store; rules as for useDocument. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useStudio().view, select);
}

/** A slice of the run store; rules as for useDocument. */
export function useRun<T>(select: (state: RunState) => T): T {
  return useStore(useStudio().run, select);
}
