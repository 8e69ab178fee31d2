import type { Fix } from './fix.js';
import type { Json } from './json.js';
import type { Confidence, ReportedLevel } from './level.js';
import type { EqualPlace, Place, RelatedPlace } from './place.js';

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
  readonly data: Readonly<Record<string, Json>>;
  readonly at: Place;
  /**
   * Further places of equal standing ("unpinned" has one place a line). To give it, even empty, says that the finding is
   * about its places: an inline comment silences one of them, and with files as arguments it is reported if one lies there.
   */
  readonly also?: readonly EqualPlace[];
  readonly related?: readonly RelatedPlace[];
  /** `high` when left out. */
  readonly confidence?: Confidence;
  /** The reported level is never above this one. */
  readonly atMost?: ReportedLevel;
  readonly fix?: Fix;
}
