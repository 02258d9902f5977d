import { DateField, TextArea, TextField } from '#ui/office/field.tsx';

export const meetingLabels = {
  title: 'Họp về việc gì',
  startsAt: 'Thời gian',
  place: 'Địa điểm',
  chair: 'Chủ trì',
  agenda: 'Chương trình',
};

/** What a meeting is about, when, where, who chairs, its agenda: the same fields for planning and for changing it. */
export function MeetingFields({
  values = {},
  errors = {},
}: {
  values?: Record<string, string>;
  errors?: Record<string, string[]>;
}) {
  return (
    <>
      <TextField
        name="title"
        label={meetingLabels.title}
        required
        maxLength={300}
        placeholder="Ví dụ: Hội nghị triển khai Kế hoạch công tác năm 2026"
        defaultValue={values.title}
        error={errors.title}
      />
      <div className="pair">
        <DateField
          type="datetime-local"
          name="startsAt"
          label={meetingLabels.startsAt}
          required
          defaultValue={values.startsAt}
          error={errors.startsAt}
        />
        <TextField
          name="place"
          label={meetingLabels.place}
          required
          maxLength={200}
          defaultValue={values.place}
          error={errors.place}
        />
      </div>
      <TextField
        name="chair"
        label={meetingLabels.chair}
        maxLength={200}
        defaultValue={values.chair}
        error={errors.chair}
        hint="Họ tên, chức vụ, như sẽ in trên giấy mời."
      />
      <TextArea
        name="agenda"
        label={meetingLabels.agenda}
        maxLength={5000}
        rows={4}
        defaultValue={values.agenda}
        error={errors.agenda}
        hint="Mỗi nội dung một dòng."
      />
    </>
  );
}
