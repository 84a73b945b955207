// What happens in the room: blocks that changed are exchanged, and what is being read stays where it is.
'use strict';
(() => {
  const { body, find, all, say } = window.plenary;
  const { path, meeting, text } = body.dataset;
  if (!path || !meeting) return;
  const main = () => find('main');
  let version = Number(body.dataset.version);
  let own = 0;
  let held = new Map();
  let whole = false;

  const status = (word, state) => {
    const live = find('#live');
    if (!live) return;
    live.className = `live ${state}`;
    const place = find('#live-word');
    if (place.textContent !== word) place.textContent = word;
  };

  // The row that is being read: that which has the focus or the selection, else the one in the middle of the window.
  const readRow = () => {
    const focused = document.activeElement?.closest?.('.row');
    if (focused) return focused;
    const middle = innerHeight / 2;
    return all('.row', main()).find(row => row.getBoundingClientRect().bottom > middle);
  };

  const isBusy = row => row.contains(document.activeElement) && document.activeElement !== body
    || !getSelection().isCollapsed && row.contains(getSelection().anchorNode);

  // Changes the page and puts the row that is being read back to where it was.
  const still = change => {
    const row = readRow();
    const id = row?.id;
    const before = row?.getBoundingClientRect().top;
    change();
    const after = id && document.getElementById(id)?.getBoundingClientRect().top;
    if (after !== undefined && after !== before) scrollBy({ top: after - before, behavior: 'instant' });
  };

  const element = html => {
    const template = document.createElement('template');
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  };

  const flash = row => {
    row.classList.add('flash');
    setTimeout(() => row.classList.remove('flash'), 1800);
  };

  const mark = row => {
    const party = body.dataset.party;
    const own = find('.own', row);
    if (!own || !party) return;
    const stance = (row.dataset.said || '').split(' ').map(one => one.split(':')).find(one => one[0] === party)?.[1];
    own.classList.remove('has', 'support', 'accept', 'reserve', 'object');
    if (!stance) { find('.own-word', own).textContent = 'your position'; return; }
    const sign = { support: '+', accept: '✓', reserve: '~', object: '✕' }[stance];
    own.classList.add('has', stance);
    find('.own-word', own).textContent = `you: ${sign} ${stance}`;
  };

  // The outline says what the row says.
  const outline = row => {
    const link = document.querySelector(`[data-outline="${CSS.escape(row.dataset.block || '')}"] a`);
    if (!link) return;
    const { sign, word, objections, brackets } = row.dataset;
    const part = (css, words, spoken) => {
      const span = document.createElement('span');
      span.className = css;
      span.innerHTML = '<span aria-hidden="true"></span><span class="vh"></span>';
      [span.firstChild.textContent, span.lastChild.textContent] = [words, spoken];
      return span;
    };
    link.className = `${row.dataset.class} ${row.classList.contains('taken-up') ? 'taken-up' : ''}`;
    link.replaceChildren(find('b', link), ' ', part('', sign, word));
    if (objections !== '0') link.append(part('object', ` ${objections}✕`, `${objections} objections`));
    if (brackets === '1') link.append(part('brackets', ' [ ]', 'in brackets'));
  };

  const redraw = (row, html) => {
    const fresh = element(html);
    if (!fresh) return;
    const css = row.contains(document.activeElement) && [...document.activeElement.classList].find(name => ['own', 'more', 'preside', 'no'].includes(name));
    still(() => row.replaceWith(fresh));
    if (css) find(`.${css}`, fresh)?.focus({ preventScroll: true });
    mark(fresh);
    outline(fresh);
    filter();
    flash(fresh);
  };

  // Only what members hold has changed: the margin is written anew, and the row stays.
  const restate = (row, said) => {
    let known = false;
    still(() => { known = window.plenary.restate(row, said); });
    if (!known) return false;
    mark(row);
    outline(row);
    filter();
    flash(row);
    return true;
  };

  // Only brackets or proposals look otherwise: they are exchanged, and the rest of the row stays.
  const exchange = (row, pieces) => {
    const brackets = all('[data-piece="w"]', row);
    const place = name => name[0] === 'w' ? brackets[name.slice(1)] : find(`[data-piece="${CSS.escape(name)}"]`, row);
    const places = Object.entries(pieces).map(([name, html]) => [place(name), html]);
    if (places.some(([place]) => !place)) return false;
    still(() => places.forEach(([place, html]) => place.replaceWith(element(html))));
    filter();
    flash(row);
    return true;
  };

  // What came while the row was being worked on, in order: the row drawn anew, or what members hold and pieces of it.
  const put = (row, came) => came.forEach(({ html, said, pieces }) => {
    const now = document.getElementById(row.id);
    if (html) redraw(now, html);
    else if (said && !restate(now, said) || pieces && !exchange(now, pieces)) refresh();
  });

  const news = () => {
    const count = held.size + (whole ? 1 : 0);
    let button = find('.news');
    if (count === 0) { button?.remove(); return; }
    if (!button) {
      button = document.createElement('button');
      button.className = 'news';
      button.addEventListener('click', async () => {
        if (whole) { whole = false; await fetchAll(); }
        held.forEach((came, id) => { const row = document.getElementById(id); if (row) put(row, came); });
        held = new Map();
        all('.row .waiting').forEach(one => one.remove());
        news();
      });
      body.append(button);
    }
    button.textContent = `${count} new · show`;
  };

  const hold = (row, one) => {
    held.set(row.id, one.html ? [one] : [...held.get(row.id) || [], one]);
    if (!find('.waiting', row)) {
      const waiting = document.createElement('span');
      waiting.className = 'waiting';
      waiting.textContent = 'changed';
      find('.lab', row)?.append(waiting);
    }
    news();
  };

  // The whole page anew, for what is not exchanged block by block.
  const fetchAll = async () => {
    const answer = await fetch(location.href, { headers: { 'X-Plenary-Part': '1' }, cache: 'no-store' });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    version = Math.max(version, Number(page.body.dataset.version));
    body.className = page.body.className;
    const folded = all('tbody.folded').map(one => one.id);
    still(() => ['main', '#outline', '.figures'].forEach(part => {
      const fresh = find(part, page);
      if (fresh && find(part)) find(part).replaceWith(fresh);
    }));
    folded.forEach(id => find(`#${CSS.escape(id)} [data-fold]`)?.click());
    all('.row', main()).forEach(mark);
    window.plenary.ready(main());
    filter();
  };

  const refresh = () => {
    const follows = body.dataset.follow !== undefined;
    const isBusyNow = main().contains(document.activeElement) && document.activeElement !== main() || !getSelection().isCollapsed;
    if (main().dataset.live === undefined && !follows) return;
    if (!follows && isBusyNow) { whole = true; news(); return; }
    fetchAll();
  };

  window.plenary.afresh = refresh;

  const take = change => {
    if (change.version <= version) return;
    version = change.version;
    let anew = false;
    for (const one of change.parts) {
      const { part, html } = one;
      const isTold = html || one.said || one.pieces;
      if (part === `order.${text}`) anew = true;
      else if (part === `drafts.${text}`) anew ||= main().dataset.live === 'blocks';
      else if (part.startsWith(`block.${text}.`)) {
        const row = document.getElementById(part);
        if (main().dataset.live !== 'blocks') anew = true;
        else if (!row || html === '') anew = true;
        else if (isTold && (isBusy(row) && change.version > own || held.has(part))) hold(row, one);
        else if (isTold) put(row, [one]);
      }
    }
    if (anew || main().dataset.live === 'whole') refresh();
  };

  // Who is in the room: all who could be are on the page, those who are not stay hidden. The names of members may stand with the text.
  const seats = place => {
    const list = find('[data-here]', place);
    if (!list) return;
    const present = list.dataset.here.split(' ');
    const guests = find('[data-delegation]', list);
    [...find('#members')?.options ?? []].forEach(({ value, label }) => {
      const line = document.createElement('li');
      const code = document.createElement('span');
      code.className = 'who';
      code.textContent = value;
      line.dataset.delegation = value;
      line.hidden = !present.includes(value);
      line.append(code, ` ${label}`);
      list.insertBefore(line, guests);
    });
    delete list.dataset.here;
  };
  const attend = ({ chair, secretariat, delegations }) => {
    const place = find('#in-the-room');
    if (!place) return;
    seats(place);
    let count = 0;
    all('li', place).forEach(line => {
      line.hidden = line.dataset.delegation ? !delegations.includes(line.dataset.delegation) : !{ chair, secretariat }[line.dataset.office];
      if (!line.hidden) count++;
    });
    find('.here-count', place).textContent = count;
    find('.here-nobody', place).hidden = count > 0;
  };

  // Comes back with the last version it has, and so misses nothing.
  let stream, again;
  const listen = () => {
    const source = stream = new EventSource(`/m/${encodeURIComponent(meeting)}/events?from=${version}`);
    source.addEventListener('open', () => status('live', 'on'));
    source.addEventListener('hello', () => status('live', 'on'));
    source.addEventListener('change', event => { status('live', 'on'); take(JSON.parse(event.data)); });
    source.addEventListener('figures', event => JSON.parse(event.data).parts.forEach(({ part, html }) => document.getElementById(part)?.replaceWith(element(html))));
    source.addEventListener('attendance', event => attend(JSON.parse(event.data)));
    source.addEventListener('reset', event => { version = JSON.parse(event.data).version; status('live', 'on'); refresh(); });
    source.addEventListener('error', () => {
      status('offline, trying again', 'off');
      if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, 2000);
    });
  };
  const rest = () => { clearTimeout(again); stream?.close(); status('as of', ''); };

  // The sheet: a block's page beside the text.
  let sheet;
  const open = async (href, from) => {
    const [address, anchor] = href.split('#');
    const answer = await fetch(address, { headers: { 'X-Plenary-Part': '1' } });
    if (!answer.ok) { location.assign(href); return; }
    sheet?.remove();
    sheet = document.createElement('dialog');
    sheet.className = 'sheet';
    sheet.innerHTML = '<form method="dialog"><button class="close">Close</button></form>';
    sheet.insertAdjacentHTML('beforeend', await answer.text());
    const heading = find('h1, h2', sheet);
    if (heading) sheet.setAttribute('aria-labelledby', heading.id);
    // The row may have been exchanged meanwhile: the focus goes back to what stands in the same place.
    const place = from && { row: from.closest('.row')?.id, css: [...from.classList].find(name => ['own', 'more', 'preside'].includes(name)) };
    sheet.addEventListener('close', () => {
      sheet.remove();
      const again = from?.isConnected ? from : place?.row && find(`.${place.css}`, document.getElementById(place.row));
      again?.focus?.({ preventScroll: true });
    });
    sheet.addEventListener('click', event => { if (event.target === sheet) sheet.close(); });
    body.append(sheet);
    sheet.showModal();
    if (find('[data-read-only]', sheet)) window.plenary.readOnly();
    if (anchor) { const part = document.getElementById(anchor); part?.scrollIntoView({ block: 'start' }); find('button', part)?.focus({ preventScroll: true }); }
  };
  window.plenary.closeSheet = () => sheet?.open && sheet.close();
  window.plenary.done = told => {
    own = Math.max(own, told.version || 0);
    all('.row', main()).filter(row => held.has(row.id)).forEach(row => { const came = held.get(row.id); held.delete(row.id); put(row, came); });
    news();
    if (main().dataset.live !== 'blocks') refresh();
  };

  const current = () => {
    const row = readRow();
    return row?.dataset.block ? row : all('.row.open[data-block]', main())[0];
  };

  document.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.dataset.sheet !== undefined) { event.preventDefault(); open(link.href, link); return; }
    if (!link.dataset.act) return;
    const row = current();
    if (link.dataset.act === 'next') {
      const rows = all('.row.open[data-block]', main()).filter(one => one.querySelector('.no'));
      const next = rows.find(one => one.getBoundingClientRect().top > 120) || rows[0];
      if (next) { event.preventDefault(); next.scrollIntoView({ block: 'start' }); find('.no', next).focus({ preventScroll: true }); }
    } else if (row?.dataset.block) {
      event.preventDefault();
      if (link.dataset.act === 'position') open(`${path}/blocks/${row.dataset.block}#position`, link);
      else location.assign(`${path}/propose?block=${row.dataset.block}`);
    }
  });

  // In a narrow window the outline slides over the text when it is asked for, and goes once it has been used.
  const contents = shown => {
    const button = find('[data-outline]');
    if (!button || button.ariaExpanded === String(shown)) return;
    button.ariaExpanded = String(shown);
    find('#outline').classList.toggle('shown', shown);
    if (shown) find('#outline a')?.focus(); else button.focus({ preventScroll: true });
  };
  find('[data-outline]')?.addEventListener('click', event => { event.stopPropagation(); contents(event.currentTarget.ariaExpanded !== 'true'); });
  document.addEventListener('click', event => {
    if (event.target.closest('#outline a')) {
      contents(false);
      document.getElementById(event.target.closest('a').hash.slice(1))?.focus({ preventScroll: true });
    } else if (!event.target.closest('#outline')) contents(false);
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') contents(false); });

  // Keys for those who work all night: next and previous open paragraph.
  document.addEventListener('keydown', event => {
    if (event.target.closest('input,textarea,select,dialog') || event.metaKey || event.ctrlKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const rows = all('.row.open[data-block]', main()).filter(row => find('.no', row));
    const at = rows.indexOf(document.activeElement?.closest('.row'));
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
    if (next) { next.scrollIntoView({ block: 'center' }); find('.no', next).focus({ preventScroll: true }); }
  });

  const filter = () => {
    const sought = find('[data-find]')?.value.trim().toLowerCase();
    all('.row', main()).forEach(row => {
      const label = find('.no', row)?.lastChild?.textContent.trim().toLowerCase();
      row.classList.toggle('filtered', Boolean(sought) && label !== sought && !find('.tx', row).textContent.toLowerCase().includes(sought));
    });
  };
  find('[data-find]')?.addEventListener('input', filter);
  find('[data-find]')?.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); find('.row:not(.filtered) .no', main())?.focus(); } });

  all('.row', main()).forEach(mark);
  if (find('#in-the-room')) seats(find('#in-the-room'));
  window.plenary.whileLookedAt(listen, rest);
})();
