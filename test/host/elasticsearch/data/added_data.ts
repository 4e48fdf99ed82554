import { checkEnvironment, parseEnvironmentFile } from '../../environments/check_environment';
import { completeEnvironment } from '../../environments/complete_environment';
import { EnvironmentError } from '../../environments/environment_error';
import type { IndexInFile } from '../../environments/environment_file';
import type { Clock } from '../clock';
import type { DataSwitches } from '../elasticsearch_stand_in';
import { ElasticsearchError } from '../elasticsearch_error';
import type { IndexCatalogue } from './index_catalogue';

/** Data that comes while the stand-in runs. Searches see it at once, a datafeed when it is started next. */
export class AddedData implements DataSwitches {
  constructor(
    private readonly catalogue: IndexCatalogue,
    private readonly clock: Clock
  ) {}

  add(indices: readonly IndexInFile[]): void {
    const now = this.clock.now();
    const complete = indicesOf(indices);
    const taken = complete.find(({ name }) => this.catalogue.get(name) ?? this.catalogue.alias(name));
    if (taken !== undefined) throw badControl(`there is an index or alias [${taken.name}] already`);
    for (const index of complete) this.catalogue.add(index, now);
  }
}

/** Holds them against the same rules as those of an environment's file. */
function indicesOf(indices: readonly IndexInFile[]): ReturnType<typeof completeEnvironment>['indices'] {
  try {
    const environment = completeEnvironment(
      parseEnvironmentFile(JSON.stringify({ indices }), 'added data'),
      'added'
    );
    checkEnvironment(environment, 'added data');
    return environment.indices;
  } catch (error) {
    throw error instanceof EnvironmentError ? badControl(error.message) : error;
  }
}

function badControl(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'stand_in_bad_control', reason);
}
