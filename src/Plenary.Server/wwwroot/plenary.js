// What every page has: forms that answer at once, what is said, the clock, the sheet. All of it is comfort: without it the pages work by links and forms.
'use strict';
document.documentElement.classList.add('js');

const plenary = window.plenary = {
  body: document.body,
  find: (selector, from = document) => from.querySelector(selector),
  all: (selector, from = document) => [...from.querySelectorAll(selector)],
};

const { find, all } = plenary;

plenary.say = (words, refused, undo) => {
  const place = find('#said');
  if (!place) return;
  const p = document.createElement('p');
  p.className = `notice ${refused ? 'refused' : 'done'}`;
  p.append(words);
  if (undo) p.append(undo);
  place.replaceChildren(p);
  if (place.getBoundingClientRect().bottom < 0) p.classList.add('pinned');
};

// A browser holds six connections to a server over all its tabs, and an event stream keeps one: with more tabs than that nothing would
// come any more. So the tabs that were looked at last have theirs; the others end it, and go on where they were when they are looked at.
const mostStreams = 2;
const tabs = window.BroadcastChannel && new BroadcastChannel('plenary-tabs');
const thisTab = Math.random();
const later = new Set();
const listeners = [];
let isListening = false;
const listen = yes => {
  if (isListening === yes) return;
  isListening = yes;
  listeners.forEach(one => yes ? one.begin() : one.end());
};
const lookedAt = () => {
  if (document.hidden) return;
  later.clear();
  tabs?.postMessage(thisTab);
  listen(true);
};
tabs?.addEventListener('message', event => {
  if (!document.hidden) return;
  later.add(event.data);
  if (later.size >= mostStreams) listen(false);
});
document.addEventListener('visibilitychange', lookedAt);
addEventListener('pagehide', () => listen(false));
addEventListener('pageshow', event => event.persisted && lookedAt());

plenary.whileLookedAt = (begin, end) => {
  listeners.push({ begin, end });
  if (isListening) begin();
};

const freshKey = form => {
  const key = find('input[name=key]', form);
  if (key) key.value = [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
};

const parse = html => new DOMParser().parseFromString(html, 'text/html');

// Takes the page that came as the answer, where it came as one: what was written stands in it again.
plenary.show = html => {
  const page = parse(html);
  const main = find('main', page);
  if (!main) return false;
  find('main').replaceWith(main);
  const said = find('#said', page);
  if (said) find('#said').replaceWith(said);
  plenary.ready(main);
  (find('.stale', main) || find('#said')).scrollIntoView({ block: 'nearest' });
  find('h1', main)?.setAttribute('tabindex', '-1');
  find('h1', main)?.focus();
  return true;
};

// Where the server can keep nothing for the moment, that stands at the top until it can again.
plenary.readOnly = async () => {
  const banner = find('#read-only');
  if (!banner) return;
  const was = !banner.hidden;
  try {
    banner.hidden = (await (await fetch('/readyz', { cache: 'no-store' })).text()).trim() !== 'read-only';
  } catch { /* the room says that it is offline */ }
  if (!banner.hidden) setTimeout(plenary.readOnly, 3000);
  else if (was) plenary.afresh?.();
};

plenary.send = async (form, submitter) => {
  const data = new FormData(form, submitter);
  const target = submitter?.getAttribute('formaction') || form.action;
  const buttons = all('button', form);
  buttons.forEach(button => button.disabled = true);
  try {
    const answer = await fetch(target, { method: 'POST', body: data, headers: { Accept: 'application/json, text/html;q=0.5' }, redirect: 'follow' });
    const type = answer.headers.get('Content-Type') || '';
    if (answer.status === 503) plenary.readOnly();
    if (type.includes('json')) {
      const told = await answer.json();
      if (told.at) { location.assign(told.at); if (told.at.split('#')[0] === location.pathname) location.reload(); return; }
      plenary.say(told.said || told.refused || told.detail, !answer.ok, told.undo ? undoForm(told.undo) : null);
      if (answer.ok) { freshKey(form); plenary.closeSheet?.(); plenary.done?.(told); }
      else if (form.closest('dialog')) plenary.sayIn(form.closest('dialog'), told.refused || told.detail);
    } else if (!plenary.show(await answer.text())) {
      plenary.say('The server gave an answer that this page does not understand. Nothing you wrote is lost; load the page again to see how things stand.', true);
    }
  } catch {
    const words = 'The server cannot be reached. Nothing was sent twice, and what you wrote is still here. Send it again when the page is live.';
    plenary.say(words, true);
    if (form.closest('dialog')) plenary.sayIn(form.closest('dialog'), words);
  } finally {
    buttons.forEach(button => button.disabled = false);
  }
};

plenary.sayIn = (dialog, words) => {
  find('.notice', dialog)?.remove();
  const p = document.createElement('p');
  p.className = 'notice refused';
  p.setAttribute('role', 'alert');
  p.textContent = words;
  find('.sheet-body, .position', dialog)?.prepend(p);
};

const undoForm = proposal => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${plenary.body.dataset.path}/do/leave`;
  form.className = 'inline';
  form.dataset.undo = '10';
  form.innerHTML = '<input type="hidden" name="__RequestVerificationToken"><input type="hidden" name="proposal"><button class="plain">Undo <span class="left"></span></button>';
  form.elements[0].value = plenary.body.dataset.token;
  form.elements[1].value = proposal;
  undo(form);
  return form;
};

// "Undo (10 s)": after that the proposal is withdrawn on its own page.
const undo = form => {
  let left = Number(form.dataset.undo);
  const word = find('.left', form);
  const tick = () => {
    if (!form.isConnected && left < 10) return;
    if (left-- <= 0) { form.remove(); return; }
    word.textContent = `(${left + 1} s)`;
    setTimeout(tick, 1000);
  };
  tick();
};

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || !form.action.includes('/do/') && !event.submitter?.formAction?.includes('/do/') || !plenary.body.dataset.path) return;
  event.preventDefault();
  plenary.send(form, event.submitter);
});

document.addEventListener('change', event => {
  if (event.target.dataset?.submit !== undefined) event.target.form.requestSubmit();
});

// Groups of rows fold away under their heading.
document.addEventListener('click', event => {
  const button = event.target.closest('[data-fold]');
  if (!button) return;
  const folded = button.ariaExpanded === 'true';
  button.ariaExpanded = String(!folded);
  button.closest('tbody').classList.toggle('folded', folded);
});

// A menu closes when one looks elsewhere.
document.addEventListener('click', event => all('details.me[open]').forEach(menu => menu.contains(event.target) || menu.removeAttribute('open')));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') all('details.me[open]').forEach(menu => { menu.removeAttribute('open'); find('summary', menu).focus(); });
});

// While a proposal is written, how it would stand.
const previews = form => {
  let asked = 0, timer;
  const look = async () => {
    const own = ++asked;
    try {
      const answer = await fetch(form.dataset.preview, { method: 'POST', body: new FormData(form), headers: { 'X-Plenary-Part': '1' } });
      const html = await answer.text();
      if (own === asked && answer.ok) find('#preview').innerHTML = html;
    } catch { /* the room says that it is offline */ }
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 250); });
  look();
};

plenary.ready = from => {
  all('form[data-preview]', from).forEach(previews);
  all('form[data-undo]').forEach(form => { if (!find('.left', form).textContent) undo(form); });
};

const clock = find('#clock');
if (clock) {
  const skew = Date.parse(clock.dateTime) - Date.now();
  let name = clock.textContent.replace(/^.*\d\d:\d\d/, '');
  const tell = () => {
    const now = new Date(Date.now() + skew);
    try { clock.textContent = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: clock.dataset.zone }).format(now) + name; } catch { /* an unknown zone stays as it was said */ }
    all('.countdown').forEach(time => {
      const left = Math.max(0, Math.floor((Date.parse(time.dataset.until) - now) / 1000));
      time.textContent = [left / 3600, left / 60 % 60, left % 60].map(part => String(Math.floor(part)).padStart(2, '0')).join(':');
    });
    setTimeout(tell, 1000 - now % 1000);
  };
  tell();
}

if (find('#read-only:not([hidden])')) setTimeout(plenary.readOnly, 3000);
plenary.ready(document);
lookedAt();
