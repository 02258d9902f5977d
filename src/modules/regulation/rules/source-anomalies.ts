import { type CriteriaSet, criteriaOf } from './criteria-set.ts';

/** A place where the source copy of the law looks wrong, with what it says and what it probably should say. */
export interface SourceAnomaly {
  setCode: string;
  setNumber: number;
  setName: string;
  criterion: string;
  criterionName: string;
  /** Why it looks wrong and how it was read. */
  why: string;
  /** What the copy says at the suspected levels and what is suspected; empty where the reading is in `why` only. */
  readings: { printed: AnomalyReading; suspected: AnomalyReading }[];
}

export interface AnomalyReading {
  points: number;
  minForStar?: 3 | 4 | 5;
  description: string;
}

/**
 * Every flagged place of the sets (`sourceAnomaly`). The software rates by the printed reading; the suspected one is shown
 * beside it until somebody has compared the signed text.
 */
export const sourceAnomalies = (sets: readonly CriteriaSet[]): SourceAnomaly[] =>
  sets.flatMap((set) =>
    criteriaOf(set).flatMap((criterion): SourceAnomaly[] =>
      criterion.sourceAnomaly === undefined
        ? []
        : [
            {
              setCode: set.code,
              setNumber: set.number,
              setName: set.name,
              criterion: criterion.code,
              criterionName: criterion.name,
              why: criterion.sourceAnomaly,
              readings: criterion.levels.flatMap((level) => {
                const { suspectedPoints, suspectedMinForStar, suspectedDescription } = level;
                const isSuspected =
                  suspectedPoints !== undefined ||
                  suspectedMinForStar !== undefined ||
                  suspectedDescription !== undefined;
                if (!isSuspected) return [];
                const printed = { points: level.points, minForStar: level.minForStar, description: level.description };
                return [
                  {
                    printed,
                    suspected: {
                      points: suspectedPoints ?? level.points,
                      minForStar: suspectedMinForStar ?? level.minForStar,
                      description: suspectedDescription ?? level.description,
                    },
                  },
                ];
              }),
            },
          ],
    ),
  );
