import type { Environment, EnvironmentAlias, EnvironmentIndex } from './environment';
import { fieldProblem } from './field_problem';
import { unique } from './unique';

type Fail = (pointer: string, problem: string) => never;

/**
 * What a schema cannot say of the data, here and in the remote clusters: names are unique, spans are spans, fields
 * agree, and aliases stand for what there is. Calls `fail` with the place as a JSON pointer.
 */
export function checkData({ indices, aliases = [], remoteClusters = [] }: Environment, fail: Fail): void {
  checkIndices(indices, '/indices', fail);
  checkAliases(aliases, indices, fail);
  unique(remoteClusters, 'name', (i, name) => fail(`/remoteClusters/${i}/name`, `"${name}" is there twice`));
  remoteClusters.forEach((cluster, i) => checkIndices(cluster.indices, `/remoteClusters/${i}/indices`, fail));
}

function checkIndices(indices: EnvironmentIndex[], at: string, fail: Fail): void {
  unique(indices, 'name', (i, name) => fail(`${at}/${i}/name`, `"${name}" is there twice`));
  indices.forEach((index, i) => {
    const { fromDaysAgo, toDaysAgo } = index;
    if (fromDaysAgo <= toDaysAgo) {
      fail(
        `${at}/${i}/fromDaysAgo`,
        `(${fromDaysAgo}) must be greater than toDaysAgo (${toDaysAgo}) of "${index.name}"`
      );
    }
    index.documents.forEach(({ fromDaysAgo: from = fromDaysAgo, toDaysAgo: to = toDaysAgo }, kind) => {
      const pointer = `${at}/${i}/documents/${kind}`;
      if (from <= to) fail(pointer, `must have a fromDaysAgo (${from}) greater than its toDaysAgo (${to})`);
      if (from > fromDaysAgo || to < toDaysAgo)
        fail(pointer, `must lie within ${fromDaysAgo}…${toDaysAgo} days ago, as "${index.name}" does`);
    });
    const problem = fieldProblem(index);
    if (problem !== undefined) fail(`${at}/${i}`, `"${index.name}": ${problem}`);
  });
}

function checkAliases(aliases: EnvironmentAlias[], indices: EnvironmentIndex[], fail: Fail): void {
  const kinds = new Map(indices.map(({ name, kind }) => [name, kind]));
  unique(aliases, 'name', (i, name) => fail(`/aliases/${i}/name`, `"${name}" is there twice`));
  aliases.forEach(({ name, indices: members }, i) => {
    if (kinds.has(name)) fail(`/aliases/${i}/name`, `"${name}" is the name of an index`);
    const unknown = members.find((member) => !kinds.has(member));
    if (unknown !== undefined) fail(`/aliases/${i}/indices`, `names the unknown index "${unknown}"`);
    // Elasticsearch refuses such an alias.
    if (new Set(members.map((member) => kinds.get(member))).size > 1)
      fail(
        `/aliases/${i}/indices`,
        'has data streams and plain indices; an alias stands for one or the other'
      );
  });
}
