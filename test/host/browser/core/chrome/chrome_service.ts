import type { ChromeBreadcrumb, ChromeNavControl, ChromeStart } from '@kbn/core/public';
import { sortBy } from 'lodash';
import { BehaviorSubject, map, type Observable } from 'rxjs';

const BASE_TITLE = 'Elastic';

/** `core.chrome`, as far as plugins of today use it. Source: src/core/packages/chrome/browser-internal/src/chrome_service.tsx */
export class ChromeService {
  private readonly breadcrumbs = new BehaviorSubject<readonly ChromeBreadcrumb[]>([]);
  private readonly rightControls = new BehaviorSubject<readonly ChromeNavControl[]>([]);

  readonly breadcrumbs$ = this.breadcrumbs.asObservable();
  /** Lower order is further left; controls without order come last. */
  readonly rightControls$: Observable<ChromeNavControl[]> = this.rightControls.pipe(
    map((controls) => sortBy(controls, 'order'))
  );

  constructor(private readonly page: Document) {}

  /** What an application leaves behind goes when the next one comes. */
  start(currentAppId$: Observable<string | undefined>): ChromeStart {
    currentAppId$.subscribe(() => {
      this.breadcrumbs.next([]);
      this.page.title = BASE_TITLE;
    });
    return {
      setBreadcrumbs: (breadcrumbs) => this.breadcrumbs.next(breadcrumbs),
      docTitle: {
        change: (title) => {
          this.page.title = [title, BASE_TITLE].flat().join(' - ');
        },
        reset: () => {
          this.page.title = BASE_TITLE;
        },
      },
      navControls: {
        registerRight: (control) => this.rightControls.next([...this.rightControls.value, control]),
      },
    };
  }
}
