import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, test } from 'vitest';
import { Button } from './button.tsx';
import { DataTable } from './data-table.tsx';
import { DueChip, dueSentence } from './due-chip.tsx';
import { SelectField, TextField } from './field.tsx';
import { FormErrors } from './form-errors.tsx';
import { Pager } from './pager.tsx';
import { StarRow } from './star-row.tsx';

const show = (element: React.ReactElement) => renderToStaticMarkup(<MemoryRouter>{element}</MemoryRouter>);

describe('buttons', () => {
  test('a blocked button stays reachable and is described by its reason', () => {
    const html = show(<Button blocked="Chưa nộp được: thiếu phiếu kiểm nghiệm.">Nộp hồ sơ</Button>);
    const id = /aria-describedby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain('aria-disabled="true"');
    expect(html).not.toContain(' disabled');
    expect(html).toContain(`id="${id}">Chưa nộp được: thiếu phiếu kiểm nghiệm.`);
  });

  test('a free button carries its intent and nothing else', () => {
    const html = show(
      <Button name="intent" value="submit">
        Nộp hồ sơ
      </Button>,
    );
    expect(html).toContain('name="intent"');
    expect(html).toContain('value="submit"');
    expect(html).not.toContain('aria-');
  });
});

describe('fields', () => {
  test('the label names the control, hint and error describe it', () => {
    const html = show(<TextField name="taxCode" label="Mã số thuế" hint="10 chữ số" error={['Mã có chữ A.']} />);
    expect(html).toContain('<label for="taxCode">Mã số thuế</label>');
    expect(html).toContain('aria-invalid="true"');
    const ids = (/aria-describedby="([^"]+)"/.exec(html)?.[1] ?? '').split(' ');
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(html).toContain(`id="${id}"`);
  });

  test('a list keeps what was chosen', () => {
    const html = show(
      <SelectField
        name="group"
        label="Nhóm"
        empty="Tất cả"
        defaultValue="b"
        choices={[
          { value: 'a', label: 'Thực phẩm' },
          { value: 'b', label: 'Đồ uống' },
        ]}
      />,
    );
    expect(html).toContain('<option value="b" selected="">Đồ uống</option>');
  });

  test('the summary of errors leads to each field and says that nothing typed was lost', () => {
    const html = show(
      <FormErrors
        answer={{ values: {}, errors: { name: ['Hãy ghi tên.'], '': ['Hồ sơ đã đổi.'] } }}
        labels={{ name: 'Tên' }}
      />,
    );
    expect(html).toContain('<a href="#name">Tên: Hãy ghi tên.</a>');
    expect(html).toContain('<li>Hồ sơ đã đổi.</li>');
    expect(html).toContain('vẫn còn trong các ô');
    expect(show(<FormErrors answer={{ values: {}, errors: {} }} />)).toBe('');
    const said = 'Chưa lưu được. Những gì đã nhập vẫn còn nguyên.';
    expect(show(<FormErrors answer={{ values: {}, errors: {}, sentence: said }} />).match(/vẫn còn/g)).toHaveLength(1);
  });
});

describe('lists', () => {
  test('every value of a row keeps its label for the phone', () => {
    const html = show(
      <DataTable
        caption="Sản phẩm"
        rows={[{ id: '1', name: 'Cốm', until: '12/06/2029' }]}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', label: 'Sản phẩm', header: true, cell: (row) => row.name },
          { key: 'until', label: 'Hết hạn', sortTo: '?sap-xep=han', sorted: 'ascending', cell: (row) => row.until },
        ]}
      />,
    );
    expect(html).toContain('<th scope="row">Cốm</th>');
    expect(html).toContain('<td data-l="Hết hạn">12/06/2029</td>');
    expect(html).toContain('aria-sort="ascending"');
  });

  test.each([
    [1, 10, 9, ''],
    [1, 10, 28, '123'],
    [5, 10, 95, '34567'],
    [10, 10, 95, '678910'],
  ])('page %i of %i each in %i shows pages "%s"', (page, pageSize, total, pages) => {
    const html = show(<Pager page={page} pageSize={pageSize} total={total} pageTo={(to) => `?trang=${to}`} />);
    expect([...html.matchAll(/>(\d+)<\/a>/g)].map((match) => match[1]).join('')).toBe(pages);
  });
});

describe('marks', () => {
  test('deadlines change their words and look at 3 days and at 0', () => {
    expect(dueSentence(12)).toBe('Còn 12 ngày làm việc');
    expect(dueSentence(0)).toBe('Hạn hôm nay');
    expect(dueSentence(-3)).toBe('Quá 3 ngày làm việc');
    expect(show(<DueChip daysLeft={4} date="2026-09-23" />)).toContain('class="due"');
    expect(show(<DueChip daysLeft={3} date="2026-09-22" />)).toContain('class="due near"');
    expect(show(<DueChip daysLeft={-1} date="2026-09-14" />)).toContain('class="due late"');
  });

  test('stars are shapes with words', () => {
    const html = show(<StarRow stars={3} of={5} />);
    expect(html.match(/#star"/g)).toHaveLength(3);
    expect(html.match(/#star-off"/g)).toHaveLength(2);
    expect(html).toContain('aria-label="3 sao"');
  });
});
