/** Asks for a CSV file. Knows no form. */

/** @returns undefined when the person calls it off */
export function pickCsv(): Promise<{ readonly fileName: string; readonly text: string } | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,text/csv';
    input.onchange = () => {
      const file = input.files?.[0];
      if (!file) return resolve(undefined);
      void file.text().then((text) => resolve({ fileName: file.name, text }));
    };
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}
