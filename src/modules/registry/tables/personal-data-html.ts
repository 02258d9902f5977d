import { sentenceOf } from '#platform/messages.ts';
import { formatDate, formatMoment } from '#standards/vietnam/format.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { consentLabels } from '../list-messages.vi.ts';
import type { PersonalData } from '../queries/personal-data.ts';
import { relationKindLabels } from '../relation-messages.vi.ts';
import type { ConsentKind } from '../rules/consent-kind.ts';
import type { RelationKind } from '../rules/relation-kind.ts';

/** The same data as a page that a person can read and print, complete in itself: no script, nothing from elsewhere. */
export function personalDataHtml(data: PersonalData, on: string): string {
  const { producer, detail, registrants, consents, relations, papers, accounts, events } = data;
  const sections = [
    section('Trong sổ chủ thể', [
      ['Chủ thể', producer.name],
      ['Người đại diện', producer.representative],
      ['Chức vụ', producer.position],
      ['Điện thoại', producer.phone && formatPhone(producer.phone)],
      ['Thư điện tử', producer.email],
      ['Địa chỉ', producer.address],
      ['Địa chỉ trước 01/7/2025', producer.formerAddress],
      ['Mã số thuế', producer.taxCode],
    ]),
    section('Chi tiết theo Mẫu số 02', [
      ['Giới tính', detail?.sex === 'female' ? 'Nữ' : detail?.sex === 'male' ? 'Nam' : null],
      ['Dân tộc', detail?.ethnicity],
      ['Nơi thường trú', detail?.residence],
      ['Giấy xác nhận khuyết tật', detail?.disabilityPaper],
    ]),
    section(
      'Danh sách đăng ký của tổ dân phố',
      registrants.map((row) => [
        row.name,
        [row.phone && formatPhone(row.phone), row.product, row.note].filter(Boolean).join('; '),
      ]),
    ),
    section(
      'Đồng ý công bố',
      consents.map((row) => [
        consentLabels[row.what as ConsentKind],
        `${row.personName}, ${row.purpose}; từ ${formatDate(row.givenOn)}${row.withdrawnOn ? `, rút ${formatDate(row.withdrawnOn)}` : ''}`,
      ]),
    ),
    section(
      'Người góp vốn, bên cung cấp, bên mua',
      relations.map((row) => [
        row.name,
        [
          relationKindLabels[row.kind as RelationKind],
          row.identifier,
          row.detail,
          row.since && `từ ${formatDate(row.since)}`,
          row.until && `đến ${formatDate(row.until)}`,
          row.removedAt && `đã bỏ khỏi sổ ${formatMoment(row.removedAt)}`,
        ]
          .filter(Boolean)
          .join('; '),
      ]),
    ),
    section(
      'Giấy tờ đã nộp',
      papers.map((row) => [row.title, [row.number, row.issuer].filter(Boolean).join(', ')]),
    ),
    section(
      'Tài khoản đại diện chủ thể',
      accounts.map((row) => [row.name, `từ ${formatMoment(row.validFrom)}`]),
    ),
    section(
      'Những gì đã làm với các dữ liệu này',
      events.map((row) => [formatMoment(row.at), sentenceOf(row.name)]),
    ),
  ];
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Dữ liệu cá nhân</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:760px;margin:32px auto;padding:0 16px;color:#1E2A26}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:24px}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 8px;border-top:1px solid #CFC6B3}th{width:38%;font-weight:500}</style>
<h1>Dữ liệu cá nhân mà sổ OCOP giữ</h1><p>Lập ngày ${escaped(on)}, theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15.</p>
${sections.join('\n')}</html>`;
}

function section(
  title: string,
  rows: (readonly [string, string | null | undefined])[] | (string | null | undefined)[][],
): string {
  const lines = rows.map(
    ([name, value]) => `<tr><th scope="row">${escaped(name ?? '')}</th><td>${escaped(value || 'Không có')}</td></tr>`,
  );
  return `<h2>${escaped(title)}</h2>${lines.length > 0 ? `<table>${lines.join('')}</table>` : '<p>Không có.</p>'}`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
