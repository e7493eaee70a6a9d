/**
 * The feed's words: events, targets, sinks, answers. A sink turns a batch of events into one request and
 * reads the answer; it knows no clock, no socket and no retry. Delivery (outbox) and pacing stand beside it.
 */
import type { ChoiceSpec, FlagSpec, NumberSpec, TextSpec } from '../core/fields/spec.ts';

/** One posted reading. Made again at will: the same run, the same sequence number, the same event. */
export interface FeedEvent {
  /** 0, 1, 2 … within the run. */
  readonly seq: number;
  /** `${runId}-${seq}`, of a moved reading with the number that it has as planned: sent wherever the sink has a place for it. */
  readonly id: string;
  /** Planned time of the row in which it was measured, integer epoch milliseconds; the same over retries. */
  readonly timeMs: number;
  /** The metric's key, or the machine's id. */
  readonly series: string;
  /** The metric's column header, where it differs from the key. */
  readonly label?: string;
  /** Name of the series in sinks that know labels, where it differs from the key: labels tell apart those of one name. */
  readonly name?: string;
  /** Dimensions, tags, attributes. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Of a counter or a sum, what the value adds up; absent: the value is a reading. */
  readonly sum?: SumOf;
  /** Place of the series among those of its row, from 0; absent for machines, which have their number in their id. */
  readonly index?: number;
  /** The value of a metric; undefined for a reading with fields. */
  readonly value?: number;
  /** Where an anomaly moves or repeats the reading, or where its clock is off. */
  readonly moved?: MovedFrom;
  /** A fleet's reading: the columns of telemetry beside timestamp and machine_id. */
  readonly fields?: Readonly<Record<string, number | string | boolean>>;
}

/** Where a reading that is not sent as planned was measured. */
export interface MovedFrom {
  /** How many rows before the one in which it is sent; below 0: after it. */
  readonly rows: number;
  /** Milliseconds that its time is off. */
  readonly offMs: number;
}

/** How a value came together. */
export interface SumOf {
  /** cumulative: since a counter began to count. delta: since the sample before. */
  readonly over: 'cumulative' | 'delta';
  /** It never falls (of a delta: is never below 0). */
  readonly isMonotonic: boolean;
  /** How long before the event's time that was. */
  readonly sinceMs: number;
}

/** A secret that no serializer takes: JSON, string and structured clone give nothing away. */
export interface Secret {
  reveal(): string;
}

/** Where a feed goes. Lives in memory only. */
export interface Target {
  readonly url: string;
  /** Data source, bucket, index, topic …: what `--name` gives. */
  readonly name: string;
  readonly token?: Secret;
  /** Extra headers; values are as secret as the token. */
  readonly headers: readonly (readonly [name: string, value: Secret])[];
  /** Values of the sink's own parameter table. */
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly designName: string;
  readonly runId: string;
}

export interface SinkRequest {
  readonly method: 'POST' | 'PUT' | 'GET';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface SinkAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most 64 KiB. */
  readonly body: string;
}

/** What an answer means for the batch. */
export type Verdict =
  | { readonly kind: 'stored' }
  /** Per event of the batch, in order. */
  | {
      readonly kind: 'items';
      readonly items: readonly ItemVerdict[];
      /** So many of those that count as stored were refused, and the sink does not say which. */
      readonly unnamed?: { readonly count: number; readonly reason: string };
    }
  /** Passing fault: the same again later. `afterMs` from Retry-After or the like. `answered` false: no answer came (a network fault says nothing of the batch). */
  | { readonly kind: 'retry'; readonly reason: string; readonly afterMs?: number; readonly answered?: boolean }
  /** Halve the batch; a single event that is too large is set aside. */
  | { readonly kind: 'too-large'; readonly reason: string }
  /** The batch will never be taken as it is: halve it until the bad event is found. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing will be taken until a person acts (401, 403, 404, 402): the run pauses and says so. */
  | { readonly kind: 'stop'; readonly reason: string };

export type ItemVerdict = 'stored' | 'retry' | { readonly refused: string };

/** What storing the same event twice does. */
export type Duplicates =
  /** The sink knows ids: a second copy is recognised. */
  | 'by-id'
  /** Same series and time = the same point. */
  | 'by-point'
  | 'kept';

export interface SinkLimits {
  readonly eventsPerRequest: number;
  readonly bytesPerRequest: number;
  readonly requestsPerSecond: number;
  /** Requests that may be under way at a time: 1 where the sink, or who reads it, wants the order of time. */
  readonly inFlight: number;
}

/** What a sink needs and a design never holds (an index, a template); each with a default. */
export type SinkTable = Readonly<
  Record<string, NumberSpec | ChoiceSpec | FlagSpec | (TextSpec & { readonly default: string })>
>;

/** What is wrong with the value of one parameter, in words. */
export interface ParamFault {
  readonly param: string;
  readonly message: string;
}

interface SinkBase {
  /** Stored in designs and on command lines; never renamed. */
  readonly id: string;
  readonly label: string;
  /** One sentence: what it sends where. */
  readonly help: string;
  readonly params: SinkTable;
  /** Looks at what the table cannot say of its values. */
  readonly check?: (params: Target['params']) => ParamFault | undefined;
  readonly duplicates: Duplicates;
  readonly limits: SinkLimits;
  /** Words for the form: what name and token are called there, and an example address. */
  readonly words: {
    readonly name?: string;
    readonly token?: string;
    readonly urlExample: string;
  };
  /** Can a page in a browser reach it (CORS documented), with what to know. */
  readonly browser: 'yes' | 'with-proxy' | 'no';
}

/** A sink that speaks HTTP: pure functions, run by the delivery loop over fetch. */
export interface HttpSink extends SinkBase {
  readonly transport: 'http';
  /** Requests before the first batch (a bucket to make). */
  readonly prepare?: (target: Target) => readonly SinkRequest[];
  readonly request: (events: readonly FeedEvent[], target: Target) => SinkRequest;
  /** Events a request where it depends on the parameters; absent: `limits.eventsPerRequest`. */
  readonly eventsPerRequest?: (target: Target) => number;
  /** @param nowMs for a Retry-After that is a date */
  readonly read: (answer: SinkAnswer, events: readonly FeedEvent[], nowMs: number) => Verdict;
  /** How the answers to `prepare` are read; absent: any 2xx is well. */
  readonly readPrepare?: (answer: SinkAnswer, nowMs: number) => Verdict;
}

/** A sink that keeps a connection (MQTT, standard output, a file): its driver stands in app or cli. */
export interface StreamSink extends SinkBase {
  readonly transport: 'stream';
  readonly message: (event: FeedEvent, target: Target) => { readonly topic: string; readonly text: string };
}

export type SinkKind = HttpSink | StreamSink;
