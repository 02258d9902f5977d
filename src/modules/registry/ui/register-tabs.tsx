import { Tabs } from '#ui/office/tabs.tsx';

/** The two books of the register. */
export function RegisterTabs({ current }: { current: 'products' | 'producers' }) {
  return (
    <div style={{ marginBottom: 16 }}>
      <Tabs
        label="Loại sổ"
        tabs={[
          { to: '/san-pham', label: 'Sản phẩm', current: current === 'products' },
          { to: '/chu-the', label: 'Chủ thể', current: current === 'producers' },
        ]}
      />
    </div>
  );
}
