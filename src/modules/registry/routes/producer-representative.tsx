import { data, Form } from 'react-router';
import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { readRepresentativeDetail } from '../commands/read-representative-detail.ts';
import { writeRepresentativeDetail } from '../commands/write-representative-detail.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import { RepresentativeFields, representativeLabels, sexLabels } from '../ui/representative-fields.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/producer-representative';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Người đại diện của ${loaderData?.producer.name ?? 'chủ thể'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const producer = await producerForViewer(db, actor, identifier(params.producerId));
  if (!producer.reads.detail) throw platformProblem('not-allowed');
  return { producer, key: newRequestKey(), saved: url.searchParams.has('da-luu') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const producerId = identifier(params.producerId);
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'read':
      // Without a request key: it would keep the answer beside the request.
      return data({ detail: await perform(now, readRepresentativeDetail, { producerId }), answer: undefined });
    case 'write': {
      const answer = await performForm(now, writeRepresentativeDetail, form, {
        input: { producerId },
        goTo: `/chu-the/${producerId}/nguoi-dai-dien?da-luu`,
      });
      if (answer instanceof Response) return answer;
      return data({ detail: undefined, answer: answer.data }, { status: answer.init?.status });
    }
  }
  throw platformProblem('not-found');
}

export default function ProducerRepresentativePage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, key, saved } = loaderData;
  const detail = actionData?.detail;
  const answer = actionData?.answer;
  const version = answer?.values.version ?? detail?.version;
  const values = answer?.values ?? {
    sex: detail?.sex ?? undefined,
    ethnicity: detail?.ethnicity,
    residence: detail?.residence,
    disabilityPaper: detail?.disabilityPaper,
  };
  return (
    <ProducerFrame producer={producer} page="representative">
      {saved && !actionData && <Notice kind="success">Đã lưu thông tin riêng của người đại diện.</Notice>}
      <Panel title="Người đại diện theo pháp luật">
        <FactsList
          facts={[
            ['Họ và tên', producer.representative],
            ['Chức vụ', producer.position],
          ]}
        />
      </Panel>
      <Panel title="Thông tin riêng">
        {version === undefined ? (
          <Form method="post" className="form">
            <p>
              Giới tính, dân tộc, nơi thường trú mà Mẫu số 02 hỏi là dữ liệu cá nhân cần giữ kín. Chỉ phòng Kinh tế,
              lãnh đạo phường và chính chủ thể mở được; mỗi lần mở đều được ghi vào lịch sử.
            </p>
            <div className="foot">
              <Button name="intent" value="read" kind="second" icon="lock">
                Mở thông tin riêng
              </Button>
            </div>
          </Form>
        ) : producer.mayContribute ? (
          <WholeForm
            hidden={{ _key: key, version: String(version) }}
            answer={answer}
            labels={representativeLabels}
            verb="Lưu thông tin riêng"
            intent="write"
          >
            <RepresentativeFields values={values} errors={answer?.errors} />
          </WholeForm>
        ) : (
          <FactsList
            facts={[
              ['Giới tính', values.sex && sexLabels[values.sex]],
              ['Dân tộc', values.ethnicity],
              ['Nơi thường trú', values.residence],
              ['Giấy xác nhận khuyết tật', values.disabilityPaper],
            ]}
          />
        )}
      </Panel>
    </ProducerFrame>
  );
}
