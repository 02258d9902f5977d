import type { FormAnswer } from '#ui/office/form-errors.tsx';
import type { AdviceView } from '../queries/advice-for-viewer.ts';

/** What every panel of an advice page gets. */
export interface AdviceParts {
  advice: AdviceView;
  hidden: Record<string, string>;
  /** Local date, yyyy-MM-dd. */
  today: string;
  megabytes: number;
  answer?: (FormAnswer & { intent: string }) | null;
}
