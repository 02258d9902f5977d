import { publicPage } from '#ui/public/public-page.tsx';
import { leakedKeyAnswer, statementAnswers } from '../statement-messages.vi.ts';

export interface StatementAnswer {
  valid: boolean;
  reason: keyof typeof statementAnswers;
  /** Since when the key that signed is known to have leaked. */
  distrustedAt?: Date;
  /** Who signed, by the published list of keys. */
  signer?: string;
  /** The number that the statement names, where the register has it. */
  number?: string;
  /** What the register says of it today, in words; null while it stands. */
  registerSays?: string | null;
}

/** Where a number is typed, or a statement pasted, to learn whether it holds. */
export function verifyPage({
  number = '',
  missing = false,
  unsigned = false,
  refused,
  pasted = '',
  answer,
}: {
  number?: string;
  /** The number asked for is in no register here. */
  missing?: boolean;
  /** The number is in the register, but nothing was signed about it that can be trusted. */
  unsigned?: boolean;
  /** Why nothing was looked up. */
  refused?: string;
  pasted?: string;
  answer?: StatementAnswer;
}): string {
  return publicPage({
    title: 'Xác minh',
    children: (
      <>
        <h1>Xác minh sản phẩm OCOP</h1>
        {refused && (
          <div className="status wait" role="alert">
            <b>Chưa xem được</b>
            {refused}
          </div>
        )}
        {missing && !refused && (
          <div className="status bad" role="alert">
            <b>Không có số này trong sổ</b>
            Số “{number}” chưa được ghi ở đây. Hãy xem lại từng chữ trên giấy; giấy của nơi khác có thể nằm ở hệ thống
            khác.
          </div>
        )}
        {unsigned && (
          <div className="status wait" role="alert">
            <b>Giấy này chưa có chứng thư điện tử</b>
            Số “{number}” có trong sổ; đơn vị ghi sổ chưa ký chứng thư cho giấy này, hoặc chứng thư đã ký không còn tin
            được. <a href={`/xac-minh/${number}`}>Xem tình trạng của giấy</a>
          </div>
        )}
        {answer && <Answer answer={answer} />}
        <form method="get" action="/xac-minh">
          <label>
            Số giấy chứng nhận hoặc số theo dõi
            <input name="so" defaultValue={number} maxLength={40} placeholder="GCN-01-2026-0001" />
          </label>
          <button type="submit">Xem tình trạng</button>
        </form>
        <h2>Kiểm tra chứng thư điện tử</h2>
        <p>Dán nội dung tệp .json, hoặc chọn tệp. Chỉ cần đổi một chữ, chữ ký không còn khớp.</p>
        <form method="post" action="/xac-minh" encType="multipart/form-data">
          <label>
            Nội dung chứng thư
            <textarea name="text" rows={8} defaultValue={pasted} />
          </label>
          <label>
            Hoặc tệp
            <input type="file" name="file" accept=".json,application/json" />
          </label>
          <button type="submit">Kiểm tra chữ ký</button>
        </form>
      </>
    ),
  });
}

function Answer({ answer }: { answer: StatementAnswer }) {
  const stands = answer.valid && answer.registerSays === null;
  return (
    <div className={`status${stands ? '' : answer.valid ? ' wait' : ' bad'}`} role="alert">
      <b>{answer.valid ? 'Chữ ký đúng' : 'Không xác minh được'}</b>
      {answer.distrustedAt ? leakedKeyAnswer(answer.distrustedAt) : statementAnswers[answer.reason]}
      {answer.signer && ` Người ký: ${answer.signer}.`}
      {answer.valid && answer.registerSays && ` Nhưng hôm nay: ${answer.registerSays}`}
      {answer.number && (
        <>
          {' '}
          <a href={`/xac-minh/${answer.number}`}>Xem trong sổ</a>
        </>
      )}
    </div>
  );
}
