import type { JournalRecord } from './journal_record';
import { readRecords } from './read_record';

export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT = 10;

/**
 * Activations of this browser in this space, newest first, so that one whose page was closed can be gone on with or
 * undone. A storage that is full, broken or forbidden costs that memory beyond the page, and nothing else.
 */
export class Journal {
  private text: string | null = null;
  private records: readonly JournalRecord[] = [];
  /** Set while the storage takes nothing: then `records` is all there is. */
  private onlyHere = false;

  constructor(
    private readonly storage: JournalStorage,
    private readonly key: string,
    /** Names this page among those that share the storage. */
    readonly owner: string
  ) {}

  list(): readonly JournalRecord[] {
    if (this.onlyHere) return this.records;
    const text = this.read();
    if (text !== this.text) {
      this.text = text;
      this.records = readRecords(text);
    }
    return this.records;
  }

  find(activationId: string): JournalRecord | undefined {
    return this.list().find((record) => record.activationId === activationId);
  }

  /** Writes the record in this page's name, whoever had it: it takes the activation over. */
  take(record: Omit<JournalRecord, 'owner'>): void {
    const others = this.list().filter(({ activationId }) => activationId !== record.activationId);
    const records = [{ ...record, owner: this.owner }, ...others];
    this.write(keptOf(records, record.activationId), record.activationId);
  }

  /** Writes a record of this page; false, and nothing is written, if another page has taken it over. */
  keep(record: Omit<JournalRecord, 'owner'>): boolean {
    if (this.isTaken(record.activationId)) return false;
    this.take(record);
    return true;
  }

  /** Says that the page lives (0: that it goes); false if another page has taken the activation over. */
  beat(activationId: string, aliveMs: number): boolean {
    if (this.isTaken(activationId)) return false;
    const records = this.list().map((record) =>
      record.activationId === activationId ? { ...record, aliveMs } : record
    );
    this.write(records, activationId);
    return true;
  }

  /** A record that is missing was cleared with the site's data, not taken over. */
  private isTaken(activationId: string): boolean {
    const found = this.find(activationId);
    return found !== undefined && found.owner !== this.owner;
  }

  private read(): string | null {
    try {
      return this.storage.getItem(this.key);
    } catch {
      return this.text;
    }
  }

  /** Where there is too little room, the oldest give way, but not the one that is written, nor any under way. */
  private write(records: readonly JournalRecord[], activationId: string): void {
    const mustStay = (record: JournalRecord) =>
      record.activationId === activationId || record.status === 'acting';
    for (let kept = records.length; kept >= 0; kept -= 1) {
      if (this.store(records.filter((record, index) => index < kept || mustStay(record)))) {
        this.onlyHere = false;
        return;
      }
    }
    this.onlyHere = true;
    this.records = records;
  }

  private store(records: readonly JournalRecord[]): boolean {
    const text = JSON.stringify(records);
    try {
      this.storage.setItem(this.key, text);
    } catch {
      return false;
    }
    this.text = text;
    this.records = records;
    return true;
  }
}

/** Newest first. The one that is written stays, then those that are not at their end, then the newest. */
function keptOf(records: readonly JournalRecord[], activationId: string): JournalRecord[] {
  const newestFirst = (a: JournalRecord, b: JournalRecord) => b.startedMs - a.startedMs;
  const rank = ({ activationId: id, status }: JournalRecord) =>
    id === activationId ? 0 : status === 'acting' || status === 'halted' ? 1 : 2;
  return [...records]
    .sort((a, b) => rank(a) - rank(b) || newestFirst(a, b))
    .slice(0, KEPT)
    .sort(newestFirst);
}
