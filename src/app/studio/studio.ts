/** The studio: what the program does, as one object that the screen gets. Wired in main.tsx. Knows no React. */
import type { FleetEngine } from '../../engine/api/fleet.ts';
import type { FeedControl } from '../feed/feed.ts';
import type { ParsedDesign } from '../../engine/api/background.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { ExportOptions, WrittenFiles } from '../../engine/api/export.ts';
import type { Reply } from '../../engine/api/reply.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';
import type { AnomalyRef, ViewStore } from '../../store/view.ts';
import type { FleetRunStore } from '../../store/fleet-run.ts';
import type { FleetSession } from '../fleet/fleet-session.ts';
import type { FleetViewStore } from '../../store/fleet-view.ts';

export interface Studio {
  readonly document: DocumentStore;
  readonly view: ViewStore;
  readonly run: RunStore;
  readonly engine: Engine;
  /** The fleet of the design, where it has one. */
  readonly fleet: {
    readonly engine: FleetEngine;
    readonly view: FleetViewStore;
    readonly run: FleetRunStore;
    readonly session: Pick<FleetSession, 'resize'>;
  };
  readonly preview: {
    /** The tracks' widths in device pixels changed. */
    resize(pixels: number, overviewPixels: number): void;
    /** The track of a metric can be seen, or no longer. */
    see(metric: string, seen: boolean): void;
  };
  readonly designs: DesignLibrary;
  readonly share: {
    /** The whole link for the current design, with its length; an error when it is over the limit. */
    link(): Promise<Reply<{ readonly url: string; readonly chars: number }>>;
    markdown(url: string): string;
    commandLine(url: string): string;
  };
  readonly exports: {
    /** Asks where to write (File System Access, or a download), runs in a worker of its own. */
    start(options: ExportOptions): Promise<Reply<WrittenFiles>>;
    cancel(): void;
    dismiss(): void;
    estimateBytes(options: ExportOptions): number;
  };
  readonly toml: {
    write(): string;
    parse(text: string): Promise<Reply<ParsedDesign>>;
    /** Replaces the design by one undo step. */
    apply(text: string): Promise<Reply<ParsedDesign>>;
    /** Opens a file or a dropped text as a new design. */
    open(text: string, name?: string): Promise<Reply<ParsedDesign>>;
  };
  readonly feed: FeedControl;
  /** Rejects where the browser refuses. */
  readonly clipboard: { write(text: string): Promise<void> };
  readonly commands: readonly Command[];
}

export interface SavedDesign {
  readonly id: string;
  readonly name: string;
  readonly savedAtMs: number;
}

export interface DesignLibrary {
  readonly currentId: string;
  list(): Promise<readonly SavedDesign[]>;
  open(id: string): Promise<void>;
  /** A new design from a template's TOML (the present one stays saved). */
  create(toml: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** A copy that this tab may write (when another tab holds the design). */
  fork(): Promise<void>;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
}

/** What a command acts on when it is not what is selected; each command reads what concerns it. */
export interface CommandTarget {
  readonly metric?: string;
  readonly anomalies?: readonly AnomalyRef[];
  readonly incident?: string;
  /** A rule of placement, and one of what it placed. */
  readonly rule?: string;
  readonly placed?: string;
  /** Id of an anomaly kind. */
  readonly kind?: string;
  /** Samples, half-open. */
  readonly at?: number;
  readonly end?: number;
  /** Samples that a key press moves by. */
  readonly step?: number;
  /** The part of a metric: its place in one of the lists. */
  readonly part?: { readonly list: 'seasonality' | 'process'; readonly place: number };
  /** The effect of an incident. */
  readonly effect?: string;
  /** Where in its list it goes. */
  readonly place?: number;
}

/** Pictures that a button for a command shows; the screen draws them. */
export type CommandIcon = 'add' | 'copy' | 'delete' | 'earlier' | 'later' | 'up' | 'down' | 'eye' | 'focus';

/** What the palette, the menus, the buttons and the keys run: the only way in which anything is done. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** 'Place' are those that move and size what is there: the timeline says where it is then. */
  readonly group: 'Design' | 'Edit' | 'Metric' | 'Anomaly' | 'Place' | 'View' | 'File' | 'Help';
  /** In tinykeys form, `$mod+KeyZ`; several are parted by a comma and a space. */
  readonly keys?: string;
  /** Only while the timeline has focus. */
  readonly timelineOnly?: boolean;
  /** Only buttons run it, as it needs to be told on what: the palette leaves it out. */
  readonly targetOnly?: boolean;
  readonly icon?: CommandIcon;
  readonly enabled?: (target?: CommandTarget) => boolean;
  run(target?: CommandTarget): void;
}
