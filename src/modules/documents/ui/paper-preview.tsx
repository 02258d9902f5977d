import type { ReactNode } from 'react';
import type {
  AdministrativePaper,
  Appendix,
  Signature,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { dateLine } from '#standards/vietnam/administrative-document/date-line.ts';
import { PreviewBlocks } from './preview-blocks.tsx';

/** The paper on the page as it will be printed; measures come from the .docx, this only shows the same parts. */
export function PaperPreview({ paper }: { paper: AdministrativePaper }) {
  const { issuer, number, place, date, form, abstract, stamps = [], kind, authority, markings = [] } = paper;
  return (
    <article className="paper" aria-label="Xem trước văn bản" lang="vi">
      <div className="paper-head">
        <div>
          {issuer.parent && <p className="caps">{issuer.parent}</p>}
          <p className="caps strong">
            <Lines text={issuer.name} />
          </p>
          <hr className="short" />
          <p>Số: {number ?? '………'}</p>
          {form === 'letter' && <p className="small-abstract">{abstract}</p>}
          {stamps.map((stamp) => (
            <p key={stamp} className="stamp">
              {stamp}
            </p>
          ))}
        </div>
        <div>
          <p className="strong nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className="strong">Độc lập - Tự do - Hạnh phúc</p>
          <hr className="motto" />
          <p className="slanted">{dateLine(place, date)}</p>
        </div>
      </div>
      {form !== 'letter' && (
        <div className="paper-title">
          <p className="caps strong">{kind}</p>
          {abstract && <p className="strong">{abstract}</p>}
          <hr className="short" />
        </div>
      )}
      {markings.map((marking) => (
        <p key={marking} className="paper-title strong">
          {marking}
        </p>
      ))}
      {authority && <p className="paper-title caps strong">{authority}</p>}
      <Addressees addressees={paper.addressees ?? []} />
      {(paper.grounds ?? []).map((ground, index, all) => (
        <p key={ground} className="run slanted">
          {ground.replace(/[;.\s]+$/u, '')}
          {index === all.length - 1 ? '.' : ';'}
        </p>
      ))}
      {paper.resolution && <p className="paper-title strong">{paper.resolution}</p>}
      <PreviewBlocks blocks={paper.blocks} />
      <Closing paper={paper} />
      {(paper.appendices ?? []).map((appendix, index, all) => (
        <AppendixPreview
          key={appendix.title}
          appendix={appendix}
          number={all.length > 1 ? ` ${ROMAN[index] ?? index + 1}` : ''}
        />
      ))}
      {paper.contact && <p className="paper-foot">{paper.contact}</p>}
    </article>
  );
}

function Addressees({ addressees }: { addressees: string[] }) {
  const [first, ...others] = addressees;
  if (first === undefined) return null;
  if (others.length === 0) return <p className="paper-title">Kính gửi: {first}.</p>;
  return (
    <div className="paper-sent">
      <p>Kính gửi:</p>
      <ul>
        {addressees.map((addressee) => (
          <li key={addressee}>- {addressee};</li>
        ))}
      </ul>
    </div>
  );
}

function Closing({ paper: { signatures, recipients, drafter } }: { paper: AdministrativePaper }) {
  const [first, second] = signatures;
  const list = (
    <div className="paper-to">
      {recipients.length > 0 && <p className="strong slanted">Nơi nhận:</p>}
      <ul>
        {recipients.map((recipient, index) => (
          <li key={recipient}>
            - {recipient.replace(/[;.\s]+$/u, '')}
            {index < recipients.length - 1 ? ';' : drafter ? `. ${drafter}` : '.'}
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <>
      <div className="paper-head paper-close">
        {second ? <Signed signature={first} /> : list}
        <Signed signature={second ?? first} />
      </div>
      {second && list}
    </>
  );
}

function Signed({ signature: { onBehalf = [], position, name } }: { signature: Signature }) {
  return (
    <div>
      {onBehalf.map(({ mark, of }) => (
        <p key={mark} className="caps strong">
          {mark} {of}
        </p>
      ))}
      {position && <p className="caps strong">{position}</p>}
      <p className="strong signed">{name || '……………'}</p>
    </div>
  );
}

function AppendixPreview({ appendix, number }: { appendix: Appendix; number: string }): ReactNode {
  return (
    <section className="paper-annex">
      <div className="paper-title">
        <p className="strong">Phụ lục{number}</p>
        <p className="caps strong">{appendix.title}</p>
        {appendix.attachedTo && <p className="slanted">({appendix.attachedTo})</p>}
      </div>
      <PreviewBlocks blocks={appendix.blocks} />
    </section>
  );
}

const Lines = ({ text }: { text: string }) =>
  text.split('\n').map((line, index) => (
    <span key={line}>
      {index > 0 && <br />}
      {line}
    </span>
  ));

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
