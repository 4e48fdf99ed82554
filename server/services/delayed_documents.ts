/**
 * How many documents came too late to be read, as the message says with which Elasticsearch warns of them (elasticsearch,
 * Messages.JOB_AUDIT_DATAFEED_MISSING_DATA). Its number is written with separators between thousands.
 *
 * @returns undefined for any other message.
 */
export function delayedDocuments(message: string | undefined): number | undefined {
  const number = message === undefined ? undefined : MISSED.exec(message)?.[1];
  return number === undefined ? undefined : Number(number.replaceAll(',', ''));
}

const MISSED = /^Datafeed has missed (\d[\d,]*) documents due to ingest latency\b/;
