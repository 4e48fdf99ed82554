import type { FieldScalar, FieldValue } from '../../environments/environment';
import type { FieldType } from './field_type';
import { fractionAt, seedOf } from './seeded_hash';

/** Answers the values of a field in the n-th document of its kind; none if the document lacks the field. */
export type ValuesOfDocument = (number: number, timestamp: number) => readonly FieldScalar[] | undefined;

/** How one kind of documents fills a field, deterministically from the seed. Dates come as epoch ms. */
export function fieldValues(seedText: string, value: FieldValue, type: FieldType): ValuesOfDocument {
  if (typeof value !== 'object' || Array.isArray(value)) {
    const constant = (Array.isArray(value) ? value : [value]).map((scalar) => stored(scalar, type));
    return () => constant;
  }
  const seed = seedOf(seedText);
  const shareSeed = seedOf(`${seedText}/share`);
  const { share = 1 } = value;
  const make = varying(value, type);
  return (number, timestamp) =>
    share < 1 && fractionAt(shareSeed, number) >= share
      ? undefined
      : make(fractionAt(seed, number), timestamp);
}

type Varying = Exclude<FieldValue, FieldScalar | FieldScalar[]>;

function varying(
  value: Varying,
  type: FieldType
): (fraction: number, timestamp: number) => readonly FieldScalar[] | undefined {
  if ('oneOf' in value) {
    const choices = value.oneOf.map((scalar) => [stored(scalar, type)]);
    return (fraction) => choices[Math.floor(fraction * choices.length)];
  }
  if ('prefix' in value) {
    return (fraction) => [`${value.prefix}${1 + Math.floor(fraction * value.size)}`];
  }
  if ('secondsFromTimestamp' in value) {
    const { min, max } = value.secondsFromTimestamp;
    return (fraction, timestamp) => {
      const time = timestamp + Math.round((min + fraction * (max - min)) * 1000);
      return [type === 'date' ? time : new Date(time).toISOString()];
    };
  }
  const { min, max } = value;
  if (Number.isInteger(min) && Number.isInteger(max)) {
    return (fraction) => [stored(min + Math.floor(fraction * (max - min + 1)), type)];
  }
  return (fraction) => [stored(Math.round((min + fraction * (max - min)) * 1e6) / 1e6, type)];
}

function stored(scalar: FieldScalar, type: FieldType): FieldScalar {
  switch (type) {
    case 'date':
      return typeof scalar === 'string' ? Date.parse(scalar) : scalar;
    case 'keyword':
    case 'constant_keyword':
    case 'text':
      return String(scalar);
    case 'long':
    case 'double':
    case 'boolean':
    case 'ip':
      return scalar;
  }
}
