/** What the fields of a panel tell it: which help sentence is wanted, and which texts are wrong (counted on the tab). */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

interface Help {
  readonly label: string;
  readonly help: string;
}

interface FormHints {
  readonly showHelp: (help: Help | undefined) => void;
  readonly reportError: (id: string, message: string | undefined) => void;
}

const FormHintsContext = createContext<FormHints>({ showHelp: () => {}, reportError: () => {} });

interface ProviderProps {
  readonly onErrors: (count: number) => void;
  readonly children: (help: Help | undefined) => ReactNode;
}

export function FormHintsProvider({ onErrors, children }: ProviderProps) {
  const [help, setHelp] = useState<Help>();
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const reportError = useCallback((id: string, message: string | undefined) => {
    setErrors((old) => {
      if (old.get(id) === message) return old;
      const next = new Map(old);
      if (message === undefined) next.delete(id);
      else next.set(id, message);
      return next;
    });
  }, []);
  useEffect(() => onErrors(errors.size), [errors, onErrors]);
  const hints = useMemo(() => ({ showHelp: setHelp, reportError }), [reportError]);
  return <FormHintsContext value={hints}>{children(help)}</FormHintsContext>;
}

/** Handlers for a row: its help stands in the panel's help line while it is pointed at or has the focus. */
export function useHelp(label: string, help: string | undefined) {
  const { showHelp } = useContext(FormHintsContext);
  return useMemo(() => {
    const show = () => help !== undefined && showHelp({ label, help });
    const hide = () => showHelp(undefined);
    return { onPointerEnter: show, onPointerLeave: hide, onFocus: show, onBlur: hide };
  }, [showHelp, label, help]);
}

/** Counts a wrong text on the panel's tab while it stands. */
export function useFieldError(id: string, message: string | undefined): void {
  const { reportError } = useContext(FormHintsContext);
  useEffect(() => {
    reportError(id, message);
    return () => reportError(id, undefined);
  }, [reportError, id, message]);
}
