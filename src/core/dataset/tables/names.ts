/** Names of columns that several tables share. */
export const TIMESTAMP = 'Timestamp';
export const IS_ANOMALY = 'is_anomaly';
