// At a contact with the office: is the copy on this device still what the office uses, and is the clock right.
self.langkah ??= {};
(() => {
  "use strict";
  const SMALL = 3_000_000;  // what is fetched without asking; more may cost a person money
  const DAY = 86_400_000, YEARS = 2 * 366 * DAY;
  const fill = (words, blanks) => words.replace(/\{(\w+)\}/g, (all, name) => blanks[name] ?? all);
  const mb = (count) => `${(count / 1e6).toFixed(1).replace(".", langkah.says.decimal_mark)} MB`;
  const told = (day) => new Date(`${day}T12:00:00`).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });
  const today = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10); };
  const apart = (one, other) => new Date(one) - new Date(other);

  // The day is the office's; only a phone's clock that is off by more than a zone can explain is spoken of.
  const clock = (day, isNow) => {
    const off = apart(today(), day);
    if (isNow ? Math.abs(off) <= DAY : off >= -DAY && off < YEARS) return "";
    return fill(langkah.says[isNow ? "pocket_clock" : "pocket_clock_alone"], { here: told(today()), there: told(day) });
  };
  const same = (one, other) => JSON.stringify({ ...one, on: "" }) === JSON.stringify({ ...other, on: "" });

  const renewed = async (kept, now) => {
    const blanks = { old: kept.rulebook.version, new: now.rulebook.version };
    const law = kept.rulebook.digest !== now.rulebook.digest;
    const size = langkah.store.packed(await langkah.store.missing(now));
    if (size > SMALL) return fill(langkah.says[law ? "pocket_newer_large" : "pocket_code_large"], { ...blanks, size: mb(size) });
    await langkah.store.install(now);
    await langkah.door.renew();
    langkah.door.open().catch(() => {});  // a question that comes meanwhile waits for it; nothing on the page is touched
    return law ? fill(langkah.says.pocket_renewed, blanks) : langkah.says.pocket_renewed_code;
  };
  // Asks for one small document, without a word of what anybody writes. No connection is no news.
  const check = async () => {
    const kept = await langkah.store.state();
    if (!kept) return;
    let news = clock(kept.on, false);
    try {
      const now = await langkah.store.ofOffice();
      if (!now.ready) return;
      news = [clock(now.on, true), same(kept, now) ? "" : await renewed(kept, now)].filter(Boolean).join(" ");
    } catch (error) {
      if (!["offline", "busy"].includes(error.kind)) news = [news, fill(langkah.says.pocket_not_renewed, { old: kept.rulebook.version })].filter(Boolean).join(" ");
    }
    if (news) langkah.mode.tell(news, "stale");
  };
  langkah.contact = { check, fill, mb };
})();
