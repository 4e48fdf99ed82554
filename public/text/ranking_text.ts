import { i18n } from '@kbn/i18n';

import type { AttackPair } from '../../common/catalogue/attack/attack_pair';
import type { Cover } from '../../common/recommendation/job_cover';
import type { RankNote } from '../../common/recommendation/rank_jobs';
import type { PairMatch, Relevance } from '../../common/recommendation/rank_relevance';
import { wouldWork } from '../services/goal_choice';
import type { Formatters } from './formatters';
import { stateText } from './state_text';
import { goalCountText, pairCountText } from './value_text';

/** What a line about a job's place can say; a list leaves out what it shows beside it anyway. */
export type RankPart = 'fit' | 'relevance' | 'adds' | 'cost';

const ALL_PARTS: readonly RankPart[] = ['fit', 'relevance', 'adds', 'cost'];

/** So many techniques are named by their ids; more are counted. */
const NAMED_TECHNIQUES = 2;

/** A share below this would be rounded to 0%. */
const SMALL_SHARE = 0.01;

/**
 * Why a job stands where it does, in one line: `Ready · Adds T1110.003 and 1 goal that nothing active covers · 32 MB`.
 * Undefined where these parts have nothing to say.
 */
export function rankingText(
  note: RankNote,
  format: Formatters,
  parts: readonly RankPart[] = ALL_PARTS
): string | undefined {
  const texts = ALL_PARTS.filter((part) => parts.includes(part)).flatMap(
    (part) => partText(part, note, format) ?? []
  );
  return texts.length === 0 ? undefined : texts.join(' · ');
}

function partText(part: RankPart, note: RankNote, format: Formatters): string | undefined {
  switch (part) {
    case 'fit':
      return note.outdated
        ? i18n.translate('mlJobPicker.rank.outdated', { defaultMessage: 'Outdated' })
        : stateText(note.state).label;
    case 'relevance':
      return relevanceText(note.relevance, format);
    case 'adds':
      return note.outdated ? undefined : addsText(note, format);
    case 'cost':
      return format.bytes(note.memoryBytes);
  }
}

/** The place among families or matches is not told: the list shows it by its order. */
function relevanceText(relevance: Relevance, format: Formatters): string | undefined {
  switch (relevance.kind) {
    case 'source':
      return i18n.translate('mlJobPicker.rank.share', {
        defaultMessage:
          '{small, select, yes {Less than {share}} other {{share}}} of its documents from this source',
        values: {
          small: relevance.share < SMALL_SHARE ? 'yes' : 'no',
          share: format.percent(Math.max(relevance.share, SMALL_SHARE)),
        },
      });
    case 'pair':
      return pairMatchText(relevance.match);
    case 'not_asked':
    case 'none':
    case 'goal':
    case 'text':
      return undefined;
  }
}

function pairMatchText(match: PairMatch): string | undefined {
  switch (match) {
    case 'exact':
      return undefined;
    case 'narrower':
      return i18n.translate('mlJobPicker.rank.narrower', { defaultMessage: 'Maps a sub-technique of it' });
    case 'broader':
      return i18n.translate('mlJobPicker.rank.broader', {
        defaultMessage: 'Maps the technique that it is a part of',
      });
    case 'tactic_alone':
      return i18n.translate('mlJobPicker.rank.tacticAlone', { defaultMessage: 'Maps only the tactic' });
  }
}

function addsText({ adds, state }: RankNote, format: Formatters): string | undefined {
  switch (adds.kind) {
    case 'runs_already':
      return undefined;
    case 'new':
      return i18n.translate('mlJobPicker.rank.adds', {
        defaultMessage: '{certain, select, yes {Adds} other {Would add}} {what} that nothing active covers',
        values: { certain: wouldWork({ state }) ? 'yes' : 'no', what: coverText(adds, format) },
      });
    case 'nothing_new':
      return i18n.translate('mlJobPicker.rank.nothingNew', {
        defaultMessage: 'No new goal or ATT&CK pair: active jobs cover them',
      });
    case 'nothing_named':
      return i18n.translate('mlJobPicker.rank.nothingNamed', {
        defaultMessage: 'No goal or ATT&CK pair is named for it',
      });
  }
}

/** `T1110.003 and 1 goal`, `5 ATT&CK pairs and 2 goals`. */
function coverText({ pairs, goals }: Cover, format: Formatters): string {
  return format.list([...pairTexts(pairs), ...(goals.length > 0 ? [goalCountText(goals.length)] : [])]);
}

function pairTexts(pairs: readonly AttackPair[]): string[] {
  const ids = [...new Set(pairs.map(({ tacticId, techniqueId }) => techniqueId ?? tacticId))];
  return ids.length <= NAMED_TECHNIQUES ? ids : [pairCountText(pairs.length)];
}
