import type { OpenedBundle } from '../../model/opened.ts';
import type {
  DiagnosticsRecord,
  DocumentsRecord,
  DossierRecord,
  InsightsRecord,
  LedgerRecord,
} from '../../model/record.ts';
import { recordSchemas } from '../../model/record-schema.ts';
import type { Finding } from './check.ts';
import { jsonExcess } from './json-shape.ts';

export interface ReadRecords {
  readonly found: {
    readonly dossier?: DossierRecord;
    readonly documents?: DocumentsRecord;
    readonly ledger?: LedgerRecord;
    readonly diagnostics?: DiagnosticsRecord;
    /** Absent in packages of earlier versions. */
    readonly insights?: InsightsRecord;
  };
  readonly faults: readonly Finding[];
}

/** Reads and proves the records; a faulty one is left out and its faults are named by path in the JSON. */
export async function readRecords(text: (path: string) => Promise<string | null>): Promise<ReadRecords> {
  const faults: Finding[] = [];
  const one = async <N extends keyof typeof recordSchemas>(name: N): Promise<unknown> => {
    const file = `data/记录/${name}`;
    const json = parse(await text(file), file, faults);
    if (json === undefined) return undefined;
    const result = recordSchemas[name].safeParse(json);
    if (result.success) return result.data;
    for (const issue of result.error.issues.slice(0, MOST)) {
      faults.push({
        file,
        message: `记录在 ${issue.path.join('/') || '顶层'} 处不合格式${words[issue.code] ?? ''}`,
      });
    }
    return undefined;
  };
  const [dossier, documents, ledger, diagnostics] = [
    await one('dossier.json'),
    await one('documents.json'),
    await one('ledger.json'),
    await one('diagnostics.json'),
  ];
  const insights = (await text('data/记录/insights.json')) === null ? undefined : await one('insights.json');
  return { found: { dossier, documents, ledger, diagnostics, insights } as ReadRecords['found'], faults };
}

/** The records of a package that was opened. */
export const recordsIn = (bundle: OpenedBundle): Promise<ReadRecords> => readRecords(textsIn(bundle));

/** A file of the package as text; null where it is not there or its bytes are damaged, which is for `verify` to tell apart. */
export const textsIn =
  (bundle: Pick<OpenedBundle, 'read'>) =>
  (path: string): Promise<string | null> =>
    bundle.read(path).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => null,
    );

const MOST = 5;

const words: Readonly<Record<string, string>> = {
  invalid_type: '：缺少这一项，或类型不对',
  invalid_value: '：取值不在允许的范围内',
  invalid_format: '：写法不对',
  too_small: '：太小或太少',
  too_big: '：太大或太多',
  unrecognized_keys: '：有不认识的项',
};

function parse(text: string | null, file: string, faults: Finding[]): unknown {
  if (text === null) {
    faults.push({ file, message: '缺少这份机读记录，无法核对数据' });
    return undefined;
  }
  const excess = jsonExcess(text);
  if (excess !== null) {
    faults.push({ file, message: `记录${excess}，大得不合理，没有读` });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    faults.push({ file, message: '不是合法的 JSON，读不出记录' });
    return undefined;
  }
}
