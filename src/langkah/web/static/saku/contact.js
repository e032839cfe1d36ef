// At a contact with the office: is the copy on this device still what the office uses, and is the clock right.
self.langkah ??= {};
(() => {
  "use strict";
  const SMALL = 3_000_000;  // what is fetched without asking; more may cost a person money
  const OFTEN = 5 * 60_000, SOON = 10_000;
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
  // The day of the contact is no news, and what is said of disputes decides no answer.
  const same = (one, other) => JSON.stringify({ ...one, on: "" }) === JSON.stringify({ ...other, on: "" });
  const bare = (told) => ({ ...told, office: { ...told.office, disputed: null } });
  const ofOwn = (told) => JSON.stringify([told.office, told.switched_off]);
  const isOwnNews = (kept, now) => ofOwn(bare(kept)) !== ofOwn(bare(now));

  const newsOf = (kept, now) => {
    if (same(bare(kept), bare(now))) return "";
    if (kept.rulebook.version !== now.rulebook.version) return fill(langkah.says.pocket_renewed, { old: kept.rulebook.version, new: now.rulebook.version });
    return langkah.says[kept.rulebook.digest !== now.rulebook.digest || isOwnNews(kept, now) ? "pocket_renewed_office" : "pocket_renewed_code"];
  };
  // Another window may have renewed the copy that all of them share: what answers in this one follows.
  const follow = async () => {
    const by = langkah.door.by(), kept = await langkah.store.state();
    if (!by || !kept || same(by, kept)) return "";
    await langkah.door.renew();
    langkah.door.open().catch(() => {});  // a question that comes meanwhile waits for it; nothing on the page is touched
    return newsOf(by, kept);
  };
  // An update waits for the person's word, for room, or for a better line; what the office switched off or changed itself does not.
  const noted = async (kept, now) => {
    if (ofOwn(kept) === ofOwn(now)) return "";
    await langkah.store.note({ ...kept, on: now.on, office: now.office, switched_off: now.switched_off });
    return isOwnNews(kept, now) ? langkah.says.pocket_renewed_office : "";
  };
  const ownAlone = async (kept, now) => { const news = await noted(kept, now); await follow(); return news; };
  const renewed = async (kept, now) => {
    const size = langkah.store.packed(await langkah.store.missing(now));
    const first = size ? await noted(kept, now) : "";
    try {
      if (size <= SMALL) { await langkah.store.install(now); return newsOf(kept, now); }
      const blanks = { old: kept.rulebook.version, new: now.rulebook.version, size: mb(size) };
      return `${first} ${fill(langkah.says[blanks.old !== blanks.new ? "pocket_newer_large" : "pocket_code_large"], blanks)}`.trim();
    } finally { await follow(); }
  };
  // Asks for one small document, without a word of what anybody writes. No connection is no news.
  let last = 0, asking = false;
  const check = async () => {
    if (asking) return;
    asking = true;
    try { await contact(); } finally { asking = false; }
  };
  const contact = async () => {
    const kept = await langkah.store.state();
    if (!kept) return;
    let news = clock(kept.on, false), heard = false;
    try {
      const now = await langkah.store.ofOffice();
      heard = true;
      const renewal = !now.ready ? ownAlone : same(kept, now) ? follow : renewed;
      if (now.office) news = [clock(now.on, true), await renewal(kept, now)].filter(Boolean).join(" ");
      last = Date.now();
    } catch (error) {
      // What was begun and broke off is not done: it is tried again soon, and at the next page.
      if (["offline", "busy"].includes(error.kind)) { if (heard) setTimeout(again, SOON); } else {
        last = Date.now();
        news = [news, fill(langkah.says.pocket_not_renewed, { old: kept.rulebook.version })].filter(Boolean).join(" ");
      }
    }
    if (news) langkah.mode.tell(news, "stale");
  };
  // An app that stays open for days makes contact as well: when it is seen again, connected again, or used.
  const again = () => {
    if (langkah.mode.isOn && document.visibilityState === "visible" && Math.abs(Date.now() - last) > OFTEN) check();
  };
  langkah.contact = { check, again, follow, fill, mb };
})();
