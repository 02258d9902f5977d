import { type CriteriaSet, type Criterion, criteriaOf } from './criteria-set.ts';

/** A place where the source copy of the law looks wrong, with what it says and what it probably should say. */
export interface SourceAnomaly {
  setCode: string;
  setNumber: number;
  setName: string;
  criterion: string;
  criterionName: string;
  /** Why it looks wrong and how it was read. */
  why: string;
  /** What the copy says at the suspected levels, in use, and what is suspected. */
  readings: { printed: AnomalyReading; suspected: AnomalyReading }[];
  /** Where the copy could not be used as it is: what it says, and how it is read instead. */
  corrected: { source: string; used: string } | null;
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
              readings: readingsOf(criterion),
              corrected: readingsOf(criterion).length > 0 ? null : correctionIn(criterion.sourceAnomaly),
            },
          ],
    ),
  );

function readingsOf(criterion: Criterion): SourceAnomaly['readings'] {
  return criterion.levels.flatMap((level) => {
    const { suspectedPoints, suspectedMinForStar, suspectedDescription } = level;
    const isSuspected =
      suspectedPoints !== undefined || suspectedMinForStar !== undefined || suspectedDescription !== undefined;
    if (!isSuspected) return [];
    return [
      {
        printed: { points: level.points, minForStar: level.minForStar, description: level.description },
        suspected: {
          points: suspectedPoints ?? level.points,
          minForStar: suspectedMinForStar ?? level.minForStar,
          description: suspectedDescription ?? level.description,
        },
      },
    ];
  });
}

/** The flag says first what the copy has, then, after a semicolon, how it is read. */
function correctionIn(why: string): { source: string; used: string } {
  const [source = '', ...used] = why.replace(/[.]$/, '').split('; ');
  const reading = used.join('; ');
  return { source, used: reading.charAt(0).toLocaleUpperCase('vi') + reading.slice(1) };
}
