import { Form, Link } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { legalKindLabels } from '../messages.vi.ts';
import { legalKinds } from '../rules/legal-kind.ts';
import { kindOfName } from '../rules/name-core.ts';
import { type Beside, BesideDuplicates } from './beside-duplicates.tsx';
import { producerLabels } from './producer-fields.tsx';
import { WholeForm } from './whole-form.tsx';

interface Settling {
  registrant: {
    name: string;
    searchKey: string;
    phone: string | null;
    product: string;
    note: string;
    neighbourhoodName: string;
  };
  duplicates: Beside[];
  words: string;
  found: { id: string; name: string; taxCode: string | null; address: string }[];
  requestKey: string;
  answer: FormState | undefined;
}

/** What the office does with somebody on a leader's list: link to who is there already, take into the register, return. */
export function SettleRegistrant({ registrant, duplicates, words, found, requestKey, answer }: Settling) {
  const link = (producerId: string) => (
    <Form method="post">
      <HiddenFields values={{ _key: requestKey, producerId }} />
      <Button small kind="second" name="intent" value="link">
        Nối vào đây
      </Button>
    </Form>
  );
  return (
    <>
      <Panel title={duplicates.length > 0 ? 'Có thể đã có trong sổ' : 'Chưa thấy ai giống trong sổ'}>
        {duplicates.length > 0 ? (
          <BesideDuplicates
            own={{
              heading: 'Người đăng ký',
              name: registrant.name,
              phone: registrant.phone,
              product: registrant.product,
              address: registrant.neighbourhoodName,
            }}
            others={duplicates}
            action={({ id }) => link(id)}
          />
        ) : (
          <FactsList
            facts={[
              ['Sản phẩm', registrant.product],
              ['Điện thoại', registrant.phone && formatPhone(registrant.phone)],
            ]}
          />
        )}
        {registrant.note && <p className="sub">Tổ dân phố ghi: {registrant.note}</p>}
      </Panel>
      <Panel title="Tìm chủ thể khác để nối">
        <Form role="search" aria-label="Tìm chủ thể để nối" className="form">
          <TextField
            type="search"
            name="tim-chu-the"
            label="Tên chủ thể (gõ không dấu cũng được)"
            defaultValue={words}
          />
          <div className="foot">
            <Button kind="second" icon="search">
              Tìm
            </Button>
          </div>
        </Form>
        {words && found.length === 0 && <p className="sub">Không có chủ thể nào tên như vậy.</p>}
        <ul className="stack">
          {found.map((producer) => (
            <li key={producer.id}>
              <Link to={`/chu-the/${producer.id}`}>{producer.name}</Link>{' '}
              <span className="sub">{producer.address}</span>
              {link(producer.id)}
            </li>
          ))}
        </ul>
      </Panel>
      <TakeForm registrant={registrant} requestKey={requestKey} answer={answer} />
      <Panel title="Trả lại tổ dân phố">
        <WholeForm
          hidden={{ _key: requestKey }}
          answer={answer?.intent === 'return' ? answer : undefined}
          labels={{ reason: 'Cần bổ sung' }}
          verb="Trả lại"
          intent="return"
        >
          <TextArea
            name="reason"
            label="Cần bổ sung gì"
            required
            maxLength={300}
            rows={2}
            defaultValue={answer?.intent === 'return' ? answer.values.reason : undefined}
            error={answer?.intent === 'return' ? answer.errors.reason : undefined}
          />
        </WholeForm>
      </Panel>
    </>
  );
}

function TakeForm({ registrant, requestKey, answer: given }: Pick<Settling, 'registrant' | 'requestKey' | 'answer'>) {
  const answer = given?.intent === 'take' ? given : undefined;
  // A name that says its kind is no person's.
  const kind = kindOfName(registrant.searchKey);
  const typed = answer?.values ?? {
    name: registrant.name,
    representative: kind ? undefined : registrant.name,
    phone: registrant.phone ? formatPhone(registrant.phone) : undefined,
    legalKind: kind ?? 'registered-household',
  };
  const field = (name: string) => ({
    name,
    label: producerLabels[name] ?? name,
    defaultValue: (typed as Record<string, string | undefined>)[name],
    error: answer?.errors[name],
  });
  return (
    <Panel title="Ghi vào sổ chủ thể">
      <WholeForm hidden={{ _key: requestKey }} answer={answer} labels={producerLabels} verb="Ghi vào sổ" intent="take">
        <TextField {...field('name')} required maxLength={200} autoComplete="off" />
        <SelectField
          {...field('legalKind')}
          required
          choices={legalKinds.map((kind) => ({ value: kind, label: legalKindLabels[kind] }))}
        />
        <CheckField
          name="potential"
          label="Hộ chưa đăng ký kinh doanh"
          hint="Giữ trong sổ là “tiềm năng”, chưa nộp hồ sơ được (khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg)."
          defaultChecked={answer?.values.potential === 'on'}
          error={answer?.errors.potential}
        />
        <div className="pair">
          <TextField {...field('taxCode')} maxLength={20} inputMode="numeric" autoComplete="off" />
          <TextField {...field('phone')} type="tel" maxLength={25} autoComplete="off" />
        </div>
        <TextField {...field('representative')} required maxLength={120} autoComplete="off" />
        <TextField {...field('address')} required maxLength={300} autoComplete="off" />
      </WholeForm>
    </Panel>
  );
}
