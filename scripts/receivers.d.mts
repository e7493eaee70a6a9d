export const RECEIVERS: Readonly<Record<'influxdb' | 'victoria-metrics' | 'prometheus' | 'mosquitto', string>>;
export function installReceivers(): readonly string[];
