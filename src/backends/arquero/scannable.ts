import type { CodedEvents, CodedRequest } from '../../scan/coded.ts';
import type { EventColumns, ScanRequest } from '../../scan/scan.ts';

/** Data that a search can read. */
export interface Scannable {
  scan(request: ScanRequest): EventColumns;
  /** The same with numbered values, where the data are regular enough for it. */
  coded?(request: CodedRequest): CodedEvents | undefined;
}
