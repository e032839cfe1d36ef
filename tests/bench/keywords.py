"""The rival of every figure: a plain list of words, looked for with `in`."""

WORDS = (
    "menangkan coblos pilih dukung paslon capres cawapres caleg cagub cabup relawan kampanye deklarasi"
    " partai prabowo gibran anies muhaimin ganjar mahfud gerindra golkar pdip pkb pks nasdem demokrat pan ppp"
    " psi perindo hanura gelora buruh ummat garuda pbb satu putaran dua periode ganti presiden nomor urut"
    " hadiah parsel gratifikasi hoaks survei quick count bocor rahasia suap uang serangan fajar tim sukses"
).split()


def flagged(text: str) -> list[str]:
    """The words of the list that stand in the text."""
    low = text.lower()
    return [word for word in WORDS if word in low]
