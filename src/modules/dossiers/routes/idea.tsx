import { Form, Link } from 'react-router';
import { registerProduct } from '#modules/registry/index.ts';
import { roleOf } from '#platform/actor.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoney } from '#standards/vietnam/format.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { type Fact, FactsList } from '#ui/office/facts-list.tsx';
import { TextArea } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { mayOpenDossier } from '../access.ts';
import { appraiseIdea } from '../commands/appraise-idea.ts';
import { editIdea } from '../commands/edit-idea.ts';
import { returnIdea } from '../commands/return-idea.ts';
import { submitIdea } from '../commands/submit-idea.ts';
import { withdrawIdea } from '../commands/withdraw-idea.ts';
import { hasIdeaRole, mayJudgeIdea, mayPrepareIdea } from '../idea-access.ts';
import { ideaBlanks } from '../idea-messages.vi.ts';
import { ideaForViewer } from '../queries/idea-list.ts';
import { setsForFilter } from '../queries/sets-for-filter.ts';
import { ideaAmounts, ideaTexts } from '../rules/idea-form.ts';
import { newProductPath } from '../rules/product-of-idea.ts';
import { AppraisalFacts, AppraisalForm } from '../ui/idea-appraisal.tsx';
import { IdeaFields, ideaFieldLabels } from '../ui/idea-fields.tsx';
import { IdeaStateChip } from '../ui/idea-state-chip.tsx';
import type { Route } from './+types/idea';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.idea.name ?? 'Ý tưởng'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const [idea, sets] = await Promise.all([ideaForViewer(db, actor, identifier(params.ideaId)), setsForFilter(db)]);
  const prepares = (step: 'idea.edit' | 'idea.submit' | 'idea.withdraw') =>
    hasIdeaRole(actor, step) && mayPrepareIdea(actor, idea, step).allowed;
  const judges = (step: 'idea.return' | 'idea.appraise') =>
    hasIdeaRole(actor, step) && mayJudgeIdea(actor, idea, step).allowed;
  return {
    idea,
    sets,
    may: {
      edit: prepares('idea.edit'),
      submit: prepares('idea.submit'),
      withdraw: prepares('idea.withdraw'),
      return: judges('idea.return'),
      appraise: judges('idea.appraise'),
    },
    opens: mayOpenDossier(actor),
    registers: (registerProduct.roles as readonly string[]).includes(roleOf(actor)),
    saved: url.searchParams.has('da-luu'),
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const ideaId = identifier(params.ideaId);
  const options = { input: { ideaId }, goTo: `/y-tuong/${ideaId}` };
  switch (form.get('intent')) {
    case 'edit':
      return performForm(now, editIdea, form, { ...options, goTo: `/y-tuong/${ideaId}?da-luu` });
    case 'submit':
      return performForm(now, submitIdea, form, options);
    case 'return':
      return performForm(now, returnIdea, form, options);
    case 'withdraw':
      return performForm(now, withdrawIdea, form, options);
    case 'appraise':
      return performForm(now, appraiseIdea, form, options);
  }
  throw platformProblem('not-found');
}

export default function IdeaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { idea, sets, may, opens, registers, saved, key } = loaderData;
  const set = sets.find(({ code }) => code === idea.setCode);
  const editing = actionData?.intent === 'edit' ? actionData : undefined;
  const appraising = actionData?.intent === 'appraise' ? actionData : undefined;
  const returning = actionData?.intent === 'return' ? actionData : undefined;
  return (
    <>
      <PageHead
        title={idea.name}
        badge={<IdeaStateChip state={idea.state} />}
        lead={
          <>
            <Link to="/y-tuong">Ý tưởng năm {idea.year}</Link>,{' '}
            <Link to={`/chu-the/${idea.producerId}`}>{idea.producerName}</Link>
          </>
        }
        actions={
          <LinkButton to={`/y-tuong/${idea.id}/phieu-dang-ky.docx`} kind="second" download>
            Phiếu đăng ký
          </LinkButton>
        }
      />
      <div className="gap">
        {saved && !actionData && <Notice kind="success">Đã lưu phiếu. Khi đã đủ thì gửi phường ở cuối trang.</Notice>}
        {idea.state === 'returned' && <Notice title="Phường trả lại để bổ sung">{idea.returnReason}</Notice>}
        {!idea.registered && (
          <Notice>
            Chủ thể chưa đăng ký kinh doanh: ý tưởng vẫn được thẩm định, còn hồ sơ thì phải đăng ký trước khi nộp (khoản
            3 Điều 2 QĐ 26/2026/QĐ-TTg).
          </Notice>
        )}
        {actionData && !editing && !appraising && !returning && <Refusal title={actionData.sentence} />}
        {idea.state === 'submitted' && !may.appraise && (
          <Notice>Phiếu đã gửi phường, đang chờ thẩm định. Kết quả hiện ở trang này.</Notice>
        )}
        {idea.state === 'potential' && (
          <Notice title="Việc tiếp theo">
            {may.appraise ? (
              <>
                Đưa vào <Link to="/danh-muc-tiem-nang">danh mục sản phẩm tiềm năng</Link> gửi Văn phòng Điều phối. Khi
                chủ thể đã làm ra sản phẩm:{' '}
                {registers ? <Link to={newProductPath(idea)}>ghi sản phẩm vào sổ</Link> : 'phòng Kinh tế ghi vào sổ'} để
                chủ thể mở hồ sơ.
              </>
            ) : (
              <>
                Khi đã làm ra sản phẩm: báo phòng Kinh tế của phường ghi vào <Link to="/san-pham">sổ sản phẩm</Link>,
                rồi {opens ? <Link to="/ho-so/moi">mở hồ sơ</Link> : 'mở hồ sơ'}.
              </>
            )}
          </Notice>
        )}
        {idea.appraisal && (
          <Panel title="Kết quả thẩm định">
            <AppraisalFacts appraisal={idea.appraisal} by={idea.appraiserName} />
          </Panel>
        )}
        {may.edit ? (
          <Panel title="Phiếu đăng ký và kế hoạch sản xuất, kinh doanh">
            <Form method="post" className="form">
              <HiddenFields values={{ _key: key, version: String(idea.version) }} />
              {editing && <FormErrors answer={editing} labels={ideaFieldLabels} title={editing.sentence} />}
              <IdeaFields values={editing?.values ?? valuesOf(idea)} errors={editing?.errors} sets={sets} />
              <div className="foot">
                <Button name="intent" value="edit">
                  Lưu phiếu
                </Button>
              </div>
            </Form>
          </Panel>
        ) : (
          <Panel title="Phiếu đăng ký và kế hoạch sản xuất, kinh doanh">
            <FactsList
              look="reading"
              facts={[
                [ideaFieldLabels.setCode, set ? `${set.number}. ${set.name}` : 'Chưa xác định'],
                ...ideaTexts
                  .filter((name) => idea.form[name] !== '')
                  .map(
                    (name): Fact => [
                      ideaBlanks[name].label,
                      <span key={name} className="as-typed">
                        {idea.form[name]}
                      </span>,
                    ],
                  ),
                ...ideaAmounts
                  .filter((name) => idea.form[name] !== null)
                  .map(
                    (name): Fact => [
                      ideaBlanks[name].label.replace(/ \(đồng\)$/, ''),
                      formatMoney(idea.form[name] ?? 0),
                    ],
                  ),
              ]}
            />
          </Panel>
        )}
        {may.submit && (
          <Panel title="Gửi phường thẩm định">
            <Form method="post" className="form">
              <HiddenFields values={{ _key: `${key}-gui` }} />
              <p>
                Gửi phiếu như đã lưu: còn sửa dở thì bấm Lưu phiếu trước. Sau khi gửi, muốn sửa thì phường phải trả lại.
              </p>
              <div className="foot">
                <Button name="intent" value="submit">
                  Gửi phường
                </Button>
              </div>
            </Form>
          </Panel>
        )}
        {may.appraise && (
          <Panel title={idea.appraisal ? 'Sửa kết quả thẩm định' : 'Thẩm định tiềm năng và tính khả thi'}>
            <AppraisalForm
              appraisal={idea.appraisal}
              version={idea.version}
              requestKey={`${key}-tham-dinh`}
              answer={appraising}
            />
          </Panel>
        )}
        {may.return && (
          <Panel title="Trả lại để bổ sung">
            <Form method="post" className="form">
              <HiddenFields values={{ _key: `${key}-tra` }} />
              {returning && <Refusal title={returning.sentence} />}
              <TextArea
                name="reason"
                label="Cần bổ sung gì"
                required
                maxLength={1000}
                rows={3}
                defaultValue={returning?.values.reason}
                error={returning?.errors.reason}
              />
              <div className="foot">
                <Button name="intent" value="return">
                  Trả lại
                </Button>
              </div>
            </Form>
          </Panel>
        )}
        {may.withdraw && (
          <Panel title="Rút ý tưởng">
            <Form method="post" className="form">
              <HiddenFields values={{ _key: `${key}-rut` }} />
              <p>Phiếu vẫn đọc được nhưng không được thẩm định và không vào danh mục nữa.</p>
              <div className="foot">
                <Button kind="danger" name="intent" value="withdraw">
                  Rút ý tưởng
                </Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}

function valuesOf(idea: Route.ComponentProps['loaderData']['idea']): Partial<Record<string, string>> {
  const amounts = ideaAmounts.map((name) => [name, idea.form[name] === null ? '' : String(idea.form[name])]);
  const texts = ideaTexts.map((name) => [name, idea.form[name]]);
  return { name: idea.name, setCode: idea.setCode ?? '', ...Object.fromEntries([...texts, ...amounts]) };
}
