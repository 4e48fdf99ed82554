import { BehaviorSubject } from 'rxjs';

export interface ConfirmQuestion {
  text: string;
  title?: string;
  answer(confirmed: boolean): void;
}

/** Questions to the user that block the page until answered, one at a time. */
export class ConfirmService {
  private readonly question = new BehaviorSubject<ConfirmQuestion | undefined>(undefined);
  readonly question$ = this.question.asObservable();

  /** Resolves with what the user chose. A question still open is answered with no. */
  ask = (text: string, title?: string): Promise<boolean> => {
    this.question.value?.answer(false);
    return new Promise((done) => {
      this.question.next({
        text,
        title,
        answer: (confirmed) => {
          this.question.next(undefined);
          done(confirmed);
        },
      });
    });
  };
}
