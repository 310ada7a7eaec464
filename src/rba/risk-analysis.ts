/** A field of the rows whose values carry risk. */
export interface RiskObject {
  readonly field: string;
  /** `system`, `user` or `other`, as Enterprise Security knows them. */
  readonly type: string;
  /** What each event adds to the risk of the object: 1 to 100. */
  readonly score: number;
}

/** A field of the rows whose values were seen together with the risk: a process, a hash, an address. */
export interface ThreatObject {
  readonly field: string;
  readonly type: string;
}

/** The settings of a detection's risk analysis action. */
export interface RiskAnalysis {
  /** What the search is called: `ESCU - <name> - Rule` for security_content. */
  readonly searchName: string;
  /** With `$field$` where a value of the row stands; empty where the detection has none. */
  readonly message: string;
  readonly riskObjects: readonly RiskObject[];
  readonly threatObjects: readonly ThreatObject[];
  /** Further fields that are the same in every event: `annotations.mitre_attack`, `analyticstories`. */
  readonly annotations: ReadonlyMap<string, readonly string[]>;
}
