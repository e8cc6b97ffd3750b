/** A count with dots between thousands: 5.000. */
export const numberOf = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, '.')
