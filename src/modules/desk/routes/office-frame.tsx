import { Outlet } from 'react-router';
import { OfficeShell } from '#ui/office/office-shell.tsx';
import { useShell } from '#ui/office/use-shell.ts';

/** Top bar, menu and the page between them. */
export default function OfficeFrame() {
  return (
    <OfficeShell shell={useShell()}>
      <Outlet />
    </OfficeShell>
  );
}
