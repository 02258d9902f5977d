import { Form } from 'react-router';
import { Icon } from './icons.tsx';

/** The search field of the top bar: a GET form to `action`. */
export function SearchBox({
  action,
  name = 'tim',
  label = 'Tìm hồ sơ, sản phẩm, chủ thể',
  value,
  id = 'tim-nhanh',
}: {
  action: string;
  name?: string;
  label?: string;
  value?: string;
  /** Two boxes on one page need two ids. */
  id?: string;
}) {
  return (
    <Form className="find" role="search" action={action}>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <input className="in" id={id} type="search" name={name} placeholder={label} defaultValue={value} />
    </Form>
  );
}
