import { beforeAll, expect, test } from 'vitest';
import { otherWard, paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { installMessages } from '../../../sentences.ts';
import { productLabelForViewer } from '../queries/product-label-for-viewer.ts';
import { findMainPictureFile, pictureFile, productPictures } from '../queries/product-pictures.ts';
import { producerHistory, productHistory } from '../queries/register-history.ts';
import { addHeldPaper } from './add-held-paper.ts';
import { addProductPicture } from './add-product-picture.ts';
import { editProduct } from './edit-product.ts';
import { promoteProductPicture } from './promote-product-picture.ts';
import { removeProductPicture } from './remove-product-picture.ts';
import { writeProductLabel } from './write-product-label.ts';

const here = useDossiers();
beforeAll(installMessages);

const picture = (productId: string, name = 'anh') => {
  const file = (size: string) => ({ ...paper(), name: `${name}-${size}.webp`, mediaType: 'image/webp' });
  return { productId, caption: name, large: file('lon'), medium: file('vua'), small: file('nho') };
};

test('the first picture is the main one, until another is put before it or it is taken away', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId);
  const owner = await here.person('producer', ward, producerId);
  const captions = async () => (await productPictures(here.db, owner, productId)).map(({ caption }) => caption);
  const ids: string[] = [];
  for (const name of ['một', 'hai', 'ba'])
    ids.push((await here.run(owner, addProductPicture, picture(productId, name))).id);
  expect(await captions()).toEqual(['một', 'hai', 'ba']);
  await here.run(owner, promoteProductPicture, { pictureId: ids[2] });
  await here.run(owner, promoteProductPicture, { pictureId: ids[2] });
  expect(await captions()).toEqual(['ba', 'một', 'hai']);
  expect(await findMainPictureFile(here.db, productId, 'nho')).toMatchObject({ name: 'ba-nho.webp' });
  await here.run(owner, removeProductPicture, { pictureId: ids[2] });
  expect(await captions()).toEqual(['một', 'hai']);
  await expect(pictureFile(here.db, owner, { pictureId: ids[2] ?? '', size: 'lon' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a product keeps twelve pictures at most, however many are sent at once', async () => {
  const productId = await here.product(await here.producer());
  const answers = await Promise.allSettled(
    Array.from({ length: 14 }, () => here.run(here.system, addProductPicture, picture(productId))),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(12);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'product-picture.too-many', status: 409 },
  });
});

test('pictures open to those who see the product in the register', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId);
  const { id: pictureId } = await here.run(here.system, addProductPicture, picture(productId));
  const open = { pictureId, size: 'vua' } as const;
  expect(await pictureFile(here.db, await here.person('records-clerk', ward), open)).toMatchObject({
    name: 'anh-vua.webp',
  });
  for (const stranger of [
    await here.person('producer', ward, await here.producer()),
    await here.person('economic-office', otherWard),
    await here.person('council-member', ward),
    here.visitor,
  ]) {
    await expect(pictureFile(here.db, stranger, open)).rejects.toMatchObject({ code: 'not-found' });
    expect(await productPictures(here.db, stranger, productId)).toEqual([]);
    expect(await productHistory(here.db, stranger, productId)).toEqual([]);
    expect(await producerHistory(here.db, stranger, producerId)).toEqual([]);
    await expect(here.run(stranger, removeProductPicture, { pictureId })).rejects.toMatchObject({
      code: expect.stringMatching(/^(not-found|role-missing|sign-in-needed)$/),
    });
  }
});

test('each change is read as a sentence that names what changed', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId, { name: 'Tương nếp' });
  const office = await here.person('economic-office', ward);
  await here.run(office, editProduct, {
    productId,
    version: 1,
    name: 'Tương nếp cái',
    setCode: 'QD26-09',
    price: '1000',
  });
  await here.run(office, addHeldPaper, { producerId, kind: 'haccp' });
  expect(await productHistory(here.db, office, productId)).toMatchObject([
    { sentence: 'Sửa thông tin sản phẩm: tên, giá', who: office.name },
    { sentence: 'Ghi sản phẩm vào sổ', who: null },
  ]);
  expect((await producerHistory(here.db, office, producerId)).map(({ sentence }) => sentence)).toEqual([
    'Thêm giấy tờ: Chứng nhận HACCP',
    'Tương nếp cái. Sửa thông tin sản phẩm: tên, giá',
    'Tương nếp cái. Ghi sản phẩm vào sổ',
    'Ghi chủ thể vào sổ',
  ]);
});

test('a label is held against the list of its group, and an old address has its day', async () => {
  const productId = await here.product(await here.producer());
  const office = await here.person('economic-office', ward);
  const view = (today = '2026-11-24') => productLabelForViewer(here.db, office, { productId, today });
  expect(await view()).toMatchObject({ written: false, group: { code: 'food' }, oldAddress: { state: 'none' } });
  await here.run(office, writeProductLabel, {
    productId,
    version: 0,
    labelGroup: 'food',
    printedOn: '2025-03-01',
    items: { 'product-name': 'Tương', 'responsible-address': 'Ngõ 1, quận Cầu Giấy' },
  });
  expect(await view()).toMatchObject({
    written: true,
    underOldRulesUntil: '2028-01-23',
    oldAddress: { state: 'usable', until: '2027-07-01' },
  });
  expect((await view()).missing.length).toBe(8);
  expect(await view('2027-07-02')).toMatchObject({ oldAddress: { state: 'over', until: '2027-07-01' } });
  const tour = await here.product(await here.producer(), { setCode: 'QD26-26' });
  expect(await productLabelForViewer(here.db, office, { productId: tour, today: '2026-11-24' })).toMatchObject({
    group: null,
    missing: [],
  });
});
