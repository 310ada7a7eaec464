/** A step of a chain of verbs: what one command of a search, or of a search inside of it, became. */
export interface Place {
  /** The same for all tables that one search makes of each other. */
  readonly chain: object;
  readonly step: number;
}
