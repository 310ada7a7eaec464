import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../text/file-tree.ts';
import { type AppFiles, folderFiles } from './app-files.ts';
import { contentIndex } from './content-index.ts';
import { contentLookups } from './content-lookups.ts';
import { contentMacros } from './content-macros.ts';
import { type Detection, type DetectionSchedule, detectionFromYaml, scheduleOf } from './detection.ts';
import { filesBelow } from './files-below.ts';
import type { LookupTables } from './lookup.ts';
import type { MacroTable } from './macro.ts';
import { macrosFromYaml } from './macros-yaml.ts';
import { once } from './once.ts';
import { readYamlFields } from './yaml-fields.ts';

/** A detection that was read, or why it could not be. */
export type LoadedDetection = ReturnType<typeof detectionFromYaml>;

/** A content repository (security_content, or one that `contentctl init` has made). Nothing is read before it is asked for, and once only. */
export interface Content {
  readonly name: string;
  readonly macros: MacroTable;
  readonly lookups: LookupTables;
  /** Paths of detections/**.yml. */
  readonly detectionPaths: readonly string[];
  /** Paths of baselines/**.yml, which are searches of the same form. */
  readonly baselinePaths: readonly string[];
  /** A detection or baseline by its path in the repository. */
  detection(path: string): LoadedDetection;
  /** Its own schedule, the shared one that it names, or that of its type (deployments/). */
  scheduleOf(detection: Detection): DetectionSchedule | undefined;
  /** Source and sourcetype of a data source that detections name. */
  dataSource(name: string): ContentDataSource | undefined;
  /** All that is wrong with its macros and lookups. */
  problems(): readonly Diagnostic[];
}

/** What data_sources/*.yml says of events. */
export interface ContentDataSource {
  readonly name: string;
  readonly source?: string;
  readonly sourcetype?: string;
}

/** The repository in a folder; a folder without detections, macros or lookups is an error. */
export function contentInFolder(
  folder: string,
  tree: FileTree,
): { readonly content?: Content; readonly diagnostics: readonly Diagnostic[] } {
  const kind = tree.kind(folder);
  const files = folderFiles(folder, tree);
  const found =
    kind === undefined
      ? 'nothing'
      : kind === 'file'
        ? 'a file'
        : isContent(files)
          ? undefined
          : 'a folder without detections, macros or lookups';
  if (found !== undefined) return { diagnostics: [diagnose('SPL1054', {}, { folder: tree.label(folder), found })] };
  return { content: contentOf(files), diagnostics: [] };
}

function isContent(files: AppFiles): boolean {
  return ['detections', 'macros', 'lookups'].some((part) => files.list(part).length > 0);
}

/** The repository of files. */
export function contentOf(files: AppFiles): Content {
  const yaml = (folder: string): readonly string[] => filesBelow(files, folder).filter((path) => /\.ya?ml$/i.test(path));
  const detectionPaths = once(() => yaml('detections'));
  const baselinePaths = once(() => yaml('baselines'));
  const lookups = contentLookups(files);
  const detections = new Map<string, LoadedDetection>();
  const sources = contentIndex(files, 'data_sources');
  const schedules = contentIndex(files, 'schedules');
  const byType = once(() => deploymentSchedules(files));
  // Until 2026 deployments/ said it by type; since then schedules/ has one for baselines and one for all others.
  const named = (name: string): DetectionSchedule | undefined => {
    const source = schedules.find(name);
    const fields = source === undefined ? undefined : readYamlFields(source).fields;
    return fields === undefined ? undefined : scheduleOf(fields.fields('scheduling') ?? fields);
  };
  return {
    name: files.name,
    macros: contentMacros(files, detectionPaths),
    lookups: lookups.tables,
    get detectionPaths() {
      return detectionPaths();
    },
    get baselinePaths() {
      return baselinePaths();
    },
    detection: (path) => {
      const loaded = detections.get(path) ?? load(files, path);
      detections.set(path, loaded);
      return loaded;
    },
    scheduleOf: ({ schedule, type }) => {
      if (schedule !== undefined && typeof schedule !== 'string') return schedule;
      if (schedule !== undefined) return named(schedule);
      return (
        byType().get(type.toLowerCase()) ??
        named(`Default ${type}`) ??
        (type === BASELINE ? undefined : named('Default EventBasedDetection'))
      );
    },
    dataSource: (name) => {
      const source = sources.find(name);
      const fields = source === undefined ? undefined : readYamlFields(source).fields;
      if (fields === undefined) return undefined;
      const [from, kind] = [fields.text('source'), fields.text('sourcetype')];
      return { name, ...(from === undefined ? {} : { source: from }), ...(kind === undefined ? {} : { sourcetype: kind }) };
    },
    problems: () => {
      const macroFiles = yaml('macros').flatMap((path) => files.read(path) ?? []);
      return [...macroFiles.flatMap((source) => macrosFromYaml(source).diagnostics), ...lookups.problems()];
    },
  };
}

const BASELINE = 'Baseline';

function load(files: AppFiles, path: string): LoadedDetection {
  const source = files.read(path);
  if (source === undefined) return { diagnostics: [diagnose('SPL1016', {}, { file: path })] };
  const loaded = detectionFromYaml(source);
  const { detection } = loaded;
  // Since 2026 a baseline is one by its folder.
  return detection?.type === '' && path.startsWith('baselines/') ? { ...loaded, detection: { ...detection, type: BASELINE } } : loaded;
}

/** The schedule of each type of search, by its lower-case name. */
function deploymentSchedules(files: AppFiles): ReadonlyMap<string, DetectionSchedule> {
  const found = filesBelow(files, 'deployments').flatMap((path) => {
    const source = files.read(path);
    const fields = source === undefined ? undefined : readYamlFields(source).fields;
    const type = fields?.text('type') ?? fields?.fields('tags')?.text('type');
    const scheduling = fields?.fields('scheduling');
    return type === undefined || scheduling === undefined ? [] : [[type.toLowerCase(), scheduleOf(scheduling)] as const];
  });
  return new Map(found);
}
