import { lowerLevel } from '../api/index.js';
import type { Config, EqualPlace, Level, Place, PlaceDetail, ReportedLevel } from '../api/index.js';
import type { FindingOrder } from './compare-findings.js';
import { ENGINE_RULES } from './engine-problems.js';
import type { LocatedProblem } from './located-problem.js';

/** A problem's place with what is known of it. */
export interface Spot {
  readonly place: Place;
  readonly detail: PlaceDetail;
  /** What is to be seen there, where it is not what the message says. */
  readonly note?: string;
}

/** A problem that will be reported: with its level, and the places that are left of it. */
export interface ShownProblem extends FindingOrder {
  readonly located: LocatedProblem;
  readonly level: ReportedLevel;
  readonly first: Spot;
  readonly also: readonly Spot[];
  /** What it rests on. */
  readonly related: readonly Spot[];
}

export interface ShowInput {
  readonly config: Config;
  /** The files given as arguments, or nothing when the whole project is asked for. */
  readonly given: ReadonlySet<string> | undefined;
  /** An inline comment silences this rule at this place. */
  readonly covers: (ruleId: string, place: Place) => boolean;
}

/** Decides whether a problem is reported, at which level and at which of its places. */
export function showProblem(located: LocatedProblem, input: ShowInput): ShownProblem | 'suppressed' | 'not asked' {
  const { problem, detail } = located;
  const level = reportedLevel(located, input.config);
  if (level === 'off') return 'not asked';
  const more = spotsOf(problem.also, located.also);
  const spots: Spot[] = [{ place: problem.at, detail }, ...more];
  const open = problem.ruleId.startsWith('engine/')
    ? spots
    : spots.filter((spot) => !input.covers(problem.ruleId, spot.place));
  if (open.length === 0) return 'suppressed';
  const [first, ...also] = open.filter((spot) => isAsked(located, spot.place, input.given));
  if (first === undefined) return 'not asked';
  const { path, line, column, cell } = first.place;
  const order = { path, line, column, ruleId: problem.ruleId, message: problem.message.what };
  const related = spotsOf(problem.related, located.related);
  return { ...order, ...(cell === undefined ? {} : { cell: { index: cell } }), located, level, first, also, related };
}

function spotsOf(places: readonly EqualPlace[] = [], details: readonly PlaceDetail[]): Spot[] {
  return places.map((place, i) => ({
    place,
    detail: details[i] ?? {},
    ...(place.note === undefined ? {} : { note: place.note }),
  }));
}

function reportedLevel({ problem }: LocatedProblem, config: Config): Level {
  const engine = ENGINE_RULES.find((rule) => rule.id === problem.ruleId);
  if (engine !== undefined) return engine.level;
  const setting = config.ruleFor(problem.ruleId, problem.at.path);
  const sure = setting.byPerson || problem.confidence === undefined || problem.confidence === 'high';
  const cap = sure ? 'error' : problem.confidence === 'medium' ? 'warning' : 'info';
  return lowerLevel(lowerLevel(setting.level, cap), problem.atMost ?? 'error');
}

/** With files as arguments: what lies in one of them. A finding about the project itself has no place of its own. */
function isAsked({ problem, scope }: LocatedProblem, place: Place, given: ReadonlySet<string> | undefined): boolean {
  if (given === undefined) return true;
  return given.has(place.path) && (scope === 'file' || problem.also !== undefined);
}
