import { assertPassword, legacyPasswordHash, newProtection } from './protection';

describe('legacyPasswordHash', () => {
  // Worked out by hand after ECMA-376, part 4, 3.2.29: the bytes from the last to the first.
  test.each([
    ['', 'CE4B'],
    ['a', 'CE88'],
    ['password', '83AF'],
  ])('of %j is %s', (password, hash) => {
    expect(legacyPasswordHash(password)).toBe(hash);
  });
});

describe('assertPassword', () => {
  const protection = newProtection({}, 'secret');

  test('takes the right password', () => {
    expect(() => {
      assertPassword(protection, 'secret', 'x');
    }).not.toThrow();
  });

  test.each([undefined, '', 'Secret'])('refuses %j', (password) => {
    expect(() => {
      assertPassword(protection, password, 'x');
    }).toThrow('The password you supplied is incorrect.');
  });

  test('without a password any is right, and none', () => {
    for (const password of [undefined, 'any']) {
      expect(() => {
        assertPassword(newProtection({}, undefined), password, 'x');
      }).not.toThrow();
    }
  });

  test('a hash that is none of ours is refused by name', () => {
    const foreign = { options: {}, verifier: { algorithmName: 'SHA-512', hashValue: 'x' } };
    expect(() => {
      assertPassword(foreign, 'secret', 'Member.name');
    }).toThrow('NotImplemented: Member.name with a password that the file hashed in another way');
  });
});
