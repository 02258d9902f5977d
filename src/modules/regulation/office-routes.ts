import { route } from '@react-router/dev/routes';

export const regulationRoutes = [
  route('bo-tieu-chi', 'modules/regulation/routes/criteria-set-list.tsx'),
  route('bo-tieu-chi/:code', 'modules/regulation/routes/criteria-set.tsx'),
];
