/** Reads a remote write request as a receiver does. Only for tests. */
import Pbf from 'pbf';
import { uncompress } from 'snappyjs';

export interface RemoteSeries {
  readonly labels: string[][];
  readonly samples: number[][];
}

export function remoteSeriesIn(body: Uint8Array): RemoteSeries[] {
  return new Pbf(uncompress(body)).readFields<RemoteSeries[]>((tag, all, pbf) => {
    if (tag !== 1) return;
    all.push(
      pbf.readMessage<RemoteSeries>(
        (inner, one, p) => {
          if (inner === 1)
            one.labels.push(p.readMessage((_, texts: string[], q) => void texts.push(q.readString()), []));
          else
            one.samples.push(
              p.readMessage(
                (field, numbers: number[], q) => void numbers.push(field === 1 ? q.readDouble() : q.readVarint()),
                [],
              ),
            );
        },
        { labels: [], samples: [] },
      ),
    );
  }, []);
}
