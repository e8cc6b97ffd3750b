import { formatRupiah, inWords, type Rupiah } from '../core/money.ts'

/** An amount that never breaks over two lines. */
export const Money = ({ amount }: { amount: Rupiah }) => <span class="number">{formatRupiah(amount)}</span>

/** For the moment of a decision about money: big, and in words, so that a nought too many is seen. */
export const MoneyBig = ({ label, amount }: { label: string; amount: Rupiah }) => (
  <p class="box">
    <span class="soft">{label}</span>
    <b class="big">{formatRupiah(amount)}</b>
    {amount >= 0n && (
      <span class="soft" lang="id">
        {inWords(amount)} rupiah
      </span>
    )}
  </p>
)
