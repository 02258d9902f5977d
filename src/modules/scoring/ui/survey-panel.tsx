import { Form } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { DateField, FileField, TextArea, TextField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { Downloads } from './advice-downloads.tsx';
import type { AdviceParts } from './advice-parts.ts';

/** Biên bản khảo sát cơ sở with their photographs. */
export function SurveyPanel(parts: AdviceParts) {
  const { advice } = parts;
  return (
    <Panel title="Khảo sát cơ sở" id="khao-sat">
      {advice.surveys.length === 0 && <p className="sub">Chưa có biên bản khảo sát nào.</p>}
      <ul className="entries">
        {advice.surveys.map((survey) => (
          <li key={survey.surveyId}>
            <p>
              <b>Ngày {formatDate(survey.surveyedOn)}</b>, {survey.place}.{' '}
              <Downloads
                to={`/tu-van/${advice.dossierId}/khao-sat/${survey.surveyId}/tai-ve`}
                what={`biên bản khảo sát ngày ${formatDate(survey.surveyedOn)}`}
              />
            </p>
            <p className="sub">Thành phần: {survey.people}</p>
            <p className="as-typed">{survey.findings}</p>
            {survey.photos.length > 0 && (
              <ul className="pics">
                {survey.photos.map((photo) => (
                  <li key={photo.photoId}>
                    <a href={`/tu-van/tep/anh/${photo.photoId}`}>
                      <img
                        src={`/tu-van/tep/anh/${photo.photoId}`}
                        alt={photo.caption || 'Ảnh khảo sát'}
                        loading="lazy"
                      />
                    </a>
                    {photo.caption && <small>{photo.caption}</small>}
                  </li>
                ))}
              </ul>
            )}
            <PhotoForm {...parts} surveyId={survey.surveyId} />
          </li>
        ))}
      </ul>
      <SurveyForm {...parts} />
    </Panel>
  );
}

function PhotoForm({ advice, hidden, answer, megabytes, surveyId }: AdviceParts & { surveyId: string }) {
  const verdict = advice.may['survey.add-photo'];
  if (!verdict?.allowed) return null;
  const own = answer?.intent === 'photo' && answer.values.surveyId === surveyId ? answer : null;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>Thêm ảnh</summary>
      <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, surveyId }} />
        <FormErrors answer={own} />
        <FileField
          name="picture"
          id={`anh-${surveyId}`}
          label="Ảnh"
          hint={`JPG, PNG hoặc WebP, đến ${megabytes} MB. Vị trí chụp và thông tin máy ảnh bị bỏ đi.`}
          accept=".jpg,.jpeg,.png,.webp"
          required
        />
        <TextField
          name="caption"
          id={`ghi-chu-anh-${surveyId}`}
          label="Ghi chú ảnh"
          defaultValue={own?.values.caption}
          maxLength={200}
        />
        <Button kind="second" small name="intent" value="photo">
          Thêm ảnh
        </Button>
      </Form>
    </details>
  );
}

function SurveyForm({ advice, hidden, answer, today }: AdviceParts) {
  const verdict = advice.may['survey.record'];
  if (!verdict) return null;
  const own = answer?.intent === 'survey' ? answer : null;
  const labels = { surveyedOn: 'Ngày khảo sát', place: 'Nơi khảo sát', people: 'Thành phần', findings: 'Ghi nhận' };
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>Ghi biên bản khảo sát</summary>
      <Form method="post" encType="multipart/form-data" className="form" preventScrollReset>
        <HiddenFields values={hidden} />
        <FormErrors answer={own} labels={labels} />
        <div className="pair">
          <DateField
            name="surveyedOn"
            label={labels.surveyedOn}
            max={today}
            defaultValue={own?.values.surveyedOn ?? today}
            error={own?.errors.surveyedOn}
            required
          />
          <TextField
            name="place"
            label={labels.place}
            defaultValue={own?.values.place}
            error={own?.errors.place}
            maxLength={300}
            required
          />
        </div>
        <TextField
          name="people"
          label={labels.people}
          hint="Ai đi khảo sát, ai của chủ thể làm việc cùng."
          defaultValue={own?.values.people}
          error={own?.errors.people}
          maxLength={1000}
          required
        />
        <TextArea
          name="findings"
          label={labels.findings}
          defaultValue={own?.values.findings}
          error={own?.errors.findings}
          rows={6}
          maxLength={8000}
          required
        />
        <div className="foot">
          <Button kind="second" name="intent" value="survey" blocked={blockedBy(verdict)}>
            Ghi biên bản
          </Button>
        </div>
      </Form>
    </details>
  );
}
