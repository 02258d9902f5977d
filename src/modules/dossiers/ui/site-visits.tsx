import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { DateField, FileField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AssessmentView } from '../queries/assessment-of.ts';

/** Visits to the place of production with their photos, and the forms for one more of each. */
export function SiteVisits({
  dossierId,
  visits,
  mayRecord,
  megabytes,
  requestKey,
  answer,
}: {
  dossierId: string;
  visits: AssessmentView['visits'];
  mayRecord: boolean;
  megabytes: number;
  requestKey: string;
  answer?: FormState;
}) {
  if (visits.length === 0 && !mayRecord) return null;
  const typed = answer?.intent === 'visit' ? answer : undefined;
  return (
    <Panel title="Kiểm tra thực tế">
      {visits.map((visit) => (
        <div key={visit.id} className="stack">
          <p>
            <b>
              Ngày {formatDate(visit.visitedOn)}, {visit.place}
            </b>
            <br />
            <small>{visit.people}</small>
          </p>
          <p>{visit.notes}</p>
          <p>
            <a href={`/ho-so/${dossierId}/kiem-tra/${visit.id}/bien-ban.docx`} download>
              Biên bản kiểm tra (.docx)
            </a>
          </p>
          {visit.photos.length > 0 && (
            <div className="line">
              {visit.photos.map(({ id, caption }) => (
                <a key={id} href={`/anh-kiem-tra/${id}`} target="_blank" rel="noreferrer">
                  <img src={`/anh-kiem-tra/${id}`} alt={caption || 'Ảnh kiểm tra thực tế'} width={160} />
                </a>
              ))}
            </div>
          )}
          {mayRecord && (
            <details key={`photo-${visit.photos.length}`}>
              <summary>Thêm ảnh</summary>
              <Form method="post" encType="multipart/form-data" className="form">
                <HiddenFields values={{ _key: requestKey, visitId: visit.id }} />
                <FileField
                  name="photo"
                  id={`photo-${visit.id}`}
                  label="Ảnh"
                  required
                  accept="image/jpeg,image/png,image/webp"
                  hint={`Nhiều nhất ${megabytes} MB. Vị trí và thiết bị mà máy ảnh ghi kèm sẽ được bỏ.`}
                />
                <TextField name="caption" id={`caption-${visit.id}`} label="Chú thích" maxLength={300} />
                <div className="foot">
                  <Button name="intent" value="photo" kind="second" small>
                    Thêm ảnh
                  </Button>
                </div>
              </Form>
            </details>
          )}
        </div>
      ))}
      {mayRecord && (
        <details key={`visit-${visits.length}`} open={typed !== undefined}>
          <summary>Ghi một lần kiểm tra</summary>
          <Form method="post" encType="multipart/form-data" className="form">
            <HiddenFields values={{ _key: requestKey }} />
            <div className="pair">
              <DateField
                name="visitedOn"
                label="Ngày kiểm tra"
                required
                defaultValue={typed?.values.visitedOn}
                error={typed?.errors.visitedOn}
              />
              <TextField
                name="place"
                label="Nơi kiểm tra"
                required
                maxLength={300}
                defaultValue={typed?.values.place}
                error={typed?.errors.place}
              />
            </div>
            <TextField
              name="people"
              label="Người kiểm tra, người làm việc cùng"
              required
              maxLength={500}
              defaultValue={typed?.values.people}
              error={typed?.errors.people}
            />
            <TextArea
              name="notes"
              label="Ghi nhận"
              required
              rows={4}
              maxLength={4000}
              defaultValue={typed?.values.notes}
              error={typed?.errors.notes}
            />
            <div className="foot">
              <Button name="intent" value="visit" kind="second">
                Ghi lại
              </Button>
            </div>
          </Form>
        </details>
      )}
    </Panel>
  );
}
