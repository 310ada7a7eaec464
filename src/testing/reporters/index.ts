import type { ReporterName } from '../reporter-names.ts';
import type { Reporter } from './reporter.ts';

/** The reporters by name, each loaded when it is asked for. */
export const REPORTERS: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).prettyReport,
  dot: async () => (await import('./dot.ts')).dotReport,
  tap: async () => (await import('./tap.ts')).tapReport,
  json: async () => (await import('./json.ts')).jsonReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  github: async () => (await import('./github.ts')).githubReport,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReport,
  md: async () => (await import('./markdown.ts')).markdownReport,
  contentctl: async () => (await import('./contentctl.ts')).contentctlReport,
};
