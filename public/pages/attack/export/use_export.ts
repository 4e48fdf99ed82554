import { useCallback, useRef, useState } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { downloadFile } from '../../../services/download_file';
import type { ExportedCount, ExportProblem } from '../../../text/export_text';
import type { ExportChoice } from './export_choice';
import { loadExportFile } from './load_export_file';

/** How the export that was asked for last stands. */
export type ExportState =
  | { status: 'none' }
  | { status: 'working' }
  | { status: 'saved'; fileName: string; count: ExportedCount }
  | { status: 'failed'; problem: ExportProblem; choice: ExportChoice };

export interface Export {
  state: ExportState;
  /** Makes the file and lets the browser save it. Never throws; while one is made, no other is begun. */
  save(choice: ExportChoice): void;
}

/** Exports an answer, loading what makes files when the first one is wanted. */
export function useExport(answer: CoverageResponse): Export {
  const [state, setState] = useState<ExportState>({ status: 'none' });
  const isBusy = useRef(false);
  const save = useCallback(
    (choice: ExportChoice) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setState({ status: 'working' });
      void saveFile(answer, choice).then((outcome) => {
        isBusy.current = false;
        setState(outcome);
      });
    },
    [answer]
  );
  return { state, save };
}

async function saveFile(answer: CoverageResponse, choice: ExportChoice): Promise<ExportState> {
  let exportFile;
  try {
    exportFile = await loadExportFile();
  } catch {
    return { status: 'failed', problem: { code: 'not_loaded' }, choice };
  }
  try {
    const { name, content, type, count } = exportFile(answer, choice);
    downloadFile(name, content, type);
    return { status: 'saved', fileName: name, count };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { status: 'failed', problem: { code: 'not_made', detail }, choice };
  }
}
