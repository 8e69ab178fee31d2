import type { Fix } from './fix.js';
import type { Json } from './json.js';
import type { Confidence, ReportedLevel } from './level.js';
import type { Place, RelatedPlace } from './place.js';

/** The words of a problem: `what` is wrong (the offending text in quotes), `help`: what to type. */
export interface Message {
  readonly what: string;
  readonly help: string;
}

/** What a rule yields: no level, no fingerprint yet. Those are finalize's. */
export interface Problem {
  readonly ruleId: string;
  readonly messageId: string;
  readonly message: Message;
  /** The message's data: stable keys, part of the JSON report. */
  readonly data: { readonly [key: string]: Json };
  readonly at: Place;
  readonly related?: readonly RelatedPlace[];
  /** `high` when left out. */
  readonly confidence?: Confidence;
  /** The reported level is never above this one. */
  readonly atMost?: ReportedLevel;
  readonly fix?: Fix;
}
