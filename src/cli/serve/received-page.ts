/** The page of what the receiver got: plain HTML, text only, reloads by itself. */
import type { SourceStats } from './sources.ts';

const STYLE = `:root{color-scheme:light dark;font:14px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;
color:light-dark(#16191f,#e8ebf0);background:light-dark(#f6f7f9,#0f1216)}
body{margin:0 auto;max-width:960px;padding:24px 16px}h1{font-size:18px}h2{font-size:15px;margin:0}
section{background:light-dark(#fff,#161a20);border:1px solid light-dark(#e1e4e9,#262c36);border-radius:6px;padding:14px;margin:14px 0}
p{color:light-dark(#5d6675,#98a2b3);margin:4px 0 10px}pre{margin:0;overflow:auto;max-height:320px;font:12px/1.5 ui-monospace,monospace}
a{color:light-dark(#3346d3,#8c9bff)}`;

/** Longer lines are cut on the page. */
const LINE_SHOWN = 400;

export function receivedPage(
  sources: readonly SourceStats[],
  files: readonly { readonly name: string; readonly bytes: number }[],
  nowMs: number,
): string {
  const sections = sources.map(
    (source) =>
      `<section><h2>${escapeHtml(source.name)}</h2><p>${count(source.rows, 'event')} stored, ${count(source.quarantined, 'line')} refused since the server was started; ${source.bytes.toLocaleString('en-US')} bytes, the last ${ago(nowMs - source.lastAtMs)}</p><pre>${[...source.last].reverse().map(cut).map(escapeHtml).join('\n')}</pre></section>`,
  );
  const stored = files
    .map((file) => `<li>${escapeHtml(file.name)}, ${file.bytes.toLocaleString('en-US')} bytes</li>`)
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="refresh" content="2"><title>Received events — Faultline</title><style>${STYLE}</style></head><body><h1>Received events</h1><p>The last of what arrived at <code>/v0/events</code>. <a href=".//">To the studio</a></p>${
    sections.length > 0
      ? sections.join('')
      : '<section><p>Nothing yet. Press Live in the studio, or post one JSON object a line to /v0/events?name=…</p></section>'
  }${stored === '' ? '' : `<section><h2>Files</h2><ul>${stored}</ul></section>`}</body></html>`;
}

const cut = (line: string) => (line.length > LINE_SHOWN ? `${line.slice(0, LINE_SHOWN)}…` : line);

function count(n: number, word: string): string {
  return `${n.toLocaleString('en-US')} ${word}${n === 1 ? '' : 's'}`;
}

function ago(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return seconds < 2 ? 'just now' : seconds < 120 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} min ago`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
