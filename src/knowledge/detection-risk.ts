import type { YamlFields } from './yaml-fields.ts';

/** What the results of a detection add to the risk of users and systems. */
export interface DetectionRisk {
  /** May hold `$field$`, which the fields of a result replace. */
  readonly message: string;
  readonly riskObjects: readonly RiskObject[];
  readonly threatObjects: readonly ThreatObject[];
  /** The score of a result where a risk object has none of its own: the greatest of its risk objects. */
  readonly score: number;
}

/** A field whose value gets riskier. */
export interface RiskObject {
  readonly field: string;
  readonly type: 'user' | 'system' | 'other';
  readonly score: number;
  /** The newest schema gives each risk object a message of its own. */
  readonly message?: string;
}

/** A field whose value did it. */
export interface ThreatObject {
  readonly field: string;
  readonly type: string;
}

/** The risk of a detection of any generation. */
export function riskOf(fields: YamlFields): DetectionRisk | undefined {
  const rba = fields.fields('rba');
  if (rba !== undefined) return ofRba(rba);
  const finding = fields.fields('finding');
  const intermediate = fields.fields('intermediate_findings');
  if (finding !== undefined || intermediate !== undefined) return ofFindings(fields, finding, intermediate);
  const tags = fields.fields('tags');
  return tags === undefined || tags.list('observable').length === 0 ? undefined : ofTags(tags);
}

const number = (text: string | undefined): number => {
  const value = Number(text ?? 0);
  return Number.isFinite(value) ? value : 0;
};

function riskType(text: string | undefined): RiskObject['type'] {
  const type = text?.toLowerCase();
  return type === 'user' || type === 'system' ? type : 'other';
}

const threatsIn = (fields: YamlFields): readonly ThreatObject[] =>
  fields.list('threat_objects').map((object) => ({ field: object.text('field') ?? '', type: object.text('type') ?? '' }));

function withScore(risk: Omit<DetectionRisk, 'score'>): DetectionRisk {
  return { ...risk, score: Math.max(0, ...risk.riskObjects.map(({ score }) => score)) };
}

/** 2025: `rba` with a message, risk objects with their scores, threat objects. */
function ofRba(rba: YamlFields): DetectionRisk {
  return withScore({
    message: rba.text('message') ?? '',
    riskObjects: rba.list('risk_objects').map(entityOf),
    threatObjects: threatsIn(rba),
  });
}

function entityOf(entity: YamlFields): RiskObject {
  const message = entity.text('message');
  return {
    field: entity.text('field') ?? '',
    type: riskType(entity.text('type')),
    score: number(entity.text('score')),
    ...(message === undefined ? {} : { message }),
  };
}

/** 2026: the entity of a finding, the entities of intermediate findings; threat objects stand beside them, or in them. */
function ofFindings(fields: YamlFields, finding: YamlFields | undefined, intermediate: YamlFields | undefined): DetectionRisk {
  const parts = [finding, intermediate].filter((part) => part !== undefined);
  const entity = finding?.fields('entity');
  const title = finding?.text('title');
  const own = entity === undefined ? [] : [{ ...(title === undefined ? {} : { message: title }), ...entityOf(entity) }];
  const riskObjects = [...own, ...(intermediate?.list('entities') ?? []).map(entityOf)];
  return withScore({
    message: title ?? riskObjects.find(({ message }) => message !== undefined)?.message ?? '',
    riskObjects,
    threatObjects: [fields, ...parts].flatMap(threatsIn),
  });
}

const USERS: ReadonlySet<string> = new Set(['user', 'username', 'email address']);
const SYSTEMS: ReadonlySet<string> = new Set(['device', 'endpoint', 'hostname', 'ip address']);
/** What contentctl 4 called the type of an attacker's observable. */
const THREATS: ReadonlyMap<string, string> = new Map([
  ['process name', 'process'],
  ['process', 'process'],
  ['file name', 'file_name'],
  ['file', 'file_name'],
  ['file hash', 'file_name'],
  ['ip address', 'ip_address'],
  ['url string', 'url'],
  ['url', 'url'],
]);

/**
 * 2024: `tags` with a message and observables whose roles say what they are, as contentctl 4 wrote them into the app: a victim is a risk
 * object, an attacker a threat object, all else a risk object of type other. The score is impact times confidence in per cent.
 */
function ofTags(tags: YamlFields): DetectionRisk {
  const impact = tags.text('impact');
  const confidence = tags.text('confidence');
  const product = impact === undefined || confidence === undefined ? undefined : halfToEven((number(impact) * number(confidence)) / 100);
  const score = product ?? number(tags.text('risk_score'));
  const riskObjects: RiskObject[] = [];
  const threatObjects: ThreatObject[] = [];
  for (const observable of tags.list('observable')) {
    const field = observable.text('name') ?? '';
    const type = observable.text('type')?.toLowerCase() ?? '';
    const roles = observable.texts('role');
    const victim = roles.includes('Victim');
    if (victim && USERS.has(type)) riskObjects.push({ field, type: 'user', score });
    else if (victim && SYSTEMS.has(type)) riskObjects.push({ field, type: 'system', score });
    else if (roles.includes('Attacker')) threatObjects.push({ field, type: THREATS.get(type) ?? type });
    else riskObjects.push({ field, type: 'other', score });
  }
  return { message: tags.text('message') ?? '', riskObjects, threatObjects, score };
}

/** Python's `round`. */
function halfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}
