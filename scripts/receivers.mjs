// Real receivers for the tests of the feed: installs what Debian has, says aloud what cannot be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian package → program. */
export const RECEIVERS = {
  influxdb: '/usr/bin/influxd',
  'victoria-metrics': '/usr/bin/victoria-metrics',
  prometheus: '/usr/bin/prometheus',
  mosquitto: '/usr/sbin/mosquitto',
};

/** Installs the missing ones where that is possible (Debian, as root); returns those that are still missing. */
export function installReceivers() {
  const missing = () =>
    Object.entries(RECEIVERS)
      .filter(([, path]) => !existsSync(path))
      .map(([name]) => name);
  if (missing().length > 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: 180_000 }).status === 0;
    // A service that a package would start must not: the tests start their own.
    const all = ['install', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', ...missing()];
    if (!apt(...all)) apt('update') && apt(...all);
  }
  const left = missing();
  if (left.length > 0)
    console.warn(
      `SKIPPED ALOUD: the feed is not tested against ${left.join(', ')} (not installed, and not to be had here).`,
    );
  return left;
}
