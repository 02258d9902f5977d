import type { Sentence } from '#platform/messages.ts';
import type { RelationKind } from './rules/relation-kind.ts';

export const relationKindLabels: Record<RelationKind, string> = {
  shareholder: 'Góp vốn, cổ đông',
  supplier: 'Nhà cung cấp',
  buyer: 'Bên mua',
};

export const relationProblemSentences = {
  'producer-relation.recorded-once': 'Người hoặc đơn vị này đã được ghi với quan hệ ấy.',
  'producer-relation.term-in-order': 'Ngày cuối phải sau ngày đầu.',
} satisfies Record<string, Sentence>;

export const relationEventSentences: Record<string, Sentence> = {
  'producer-relation.record': 'Ghi người góp vốn, bên cung cấp hoặc bên mua',
  'producer-relation.remove': 'Bỏ người góp vốn, bên cung cấp hoặc bên mua khỏi sổ',
};

/** Why a row went that the kept record had already. */
export const mergedRelation = 'Trùng với dòng của chủ thể được giữ khi gộp hoặc kế thừa';
