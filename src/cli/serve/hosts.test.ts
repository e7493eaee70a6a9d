import { describe, expect, it } from 'vitest';
import { answeredNames, isAnswered, isExposed, isOwnPage } from './hosts.ts';

const info = (address: string) =>
  ({ address, netmask: '', mac: '', internal: false, cidr: null, family: 'IPv4' }) as const;
const interfaces = { eth0: [info('192.168.1.5')] };

describe('the names that the server answers to', () => {
  it.each(['127.0.0.1', '127.0.0.2', '0.0.0.0', '::', 'localhost', '192.168.1.5'])(
    'are listed, whatever it listens on: %s answers no name of somebody else',
    (host) => {
      const names = answeredNames(host, [], interfaces);
      for (const other of ['attacker.example', 'attacker.example:4173', '', 'localhost.attacker.example', '[x]']) {
        expect(isAnswered({ host: other }, names), other).toBe(false);
      }
      expect(isAnswered({}, names)).toBe(false);
    },
  );

  it('are its own address, with and without a port, and what was given', () => {
    expect(isAnswered({ host: '127.0.0.2:80' }, answeredNames('127.0.0.2', [], {}))).toBe(true);
    expect(isAnswered({ host: 'LocalHost' }, answeredNames('127.0.0.1', [], {}))).toBe(true);
    expect(isAnswered({ host: '[::1]:4173' }, answeredNames('::1', [], {}))).toBe(true);
    expect(isAnswered({ host: '192.168.1.5:4173' }, answeredNames('0.0.0.0', [], interfaces))).toBe(true);
    expect(isAnswered({ host: 'demo.lan' }, answeredNames('0.0.0.0', ['Demo.lan'], interfaces))).toBe(true);
    expect(isAnswered({ host: 'localhost' }, answeredNames('192.168.1.5', [], interfaces))).toBe(false);
  });

  it('are open to others unless it listens on loopback', () => {
    expect(['127.0.0.1', '127.0.0.2', '::1', 'localhost'].map(isExposed)).toEqual([false, false, false, false]);
    expect(['0.0.0.0', '::', '192.168.1.5'].map(isExposed)).toEqual([true, true, true]);
  });
});

describe('a post', () => {
  it('is taken from command lines and pages of the server, and from no other page', () => {
    const host = 'localhost:4173';
    expect(isOwnPage({ host })).toBe(true);
    expect(isOwnPage({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(isOwnPage({ host, 'sec-fetch-site': 'same-site' })).toBe(false);
    expect(isOwnPage({ host, 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(isOwnPage({ host, origin: 'null' })).toBe(false);
    expect(isOwnPage({ host, origin: 'http://localhost:8080' })).toBe(false);
  });
});
