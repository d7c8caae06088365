// SPDX-License-Identifier: Apache-2.0

/// The script of a page, which looks up what was computed when the page was written.
enum PageScript {
  static let text = #"""
    'use strict';
    (() => {
      const $ = id => document.getElementById(id);
      const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
      const data = JSON.parse($('_data').textContent);
      const [MEMBERS_ON, POSSIBLE, FOUND, HINT, OTHERS] = data.phrases;
      const state = { day: data.last, organization: Number($('_organization').value), reading: 0, language: 0, member: -1 };
      const dossiers = data.members.map($);
      const shelf = $('_members');
      const runs = new Map();
      for (const [reading, host, member, ...flat] of data.runs) runs.set([reading, host, member].join(), flat);
      const text = number => data.texts[number][state.language];
      const fill = (pattern, ...parts) => parts.reduce((line, part) => line.replace('{}', () => part), pattern);
      const partyOf = row => row.id.slice(row.id.indexOf('-party-') + 7);
      const clamp = day => Math.min(Math.max(day, data.first), data.last);
      // Days are numbers from 1970-01-01, which a date of the browser only spells out.
      const iso = day => new Date(day * 864e5).toISOString().slice(0, 10);
      const locale = () => data.languages[state.language].replace(/^en$/, 'en-GB');
      const spoken = day => new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' })
        .format(new Date(day * 864e5));

      function runsOf(host, member) {
        return runs.get([state.reading, host, member].join()) || runs.get([0, host, member].join()) || [];
      }
      function at(flat, day) {
        let found = -1;
        for (let place = 0; place < flat.length; place += 2) if (flat[place] <= day) found = flat[place + 1];
        return found;
      }
      // Before an organization began, its predecessor stands for it.
      const host = () => at(data.hosts[state.organization], state.day);
      const answer = member => data.answers[at(runsOf(host(), member), state.day)];

      function showRows() {
        let count = 0, possible = 0;
        const related = new Set(data.related[host()]);
        const outside = new Set();
        for (const row of all('#_answers tr')) {
          const member = Number(row.dataset.member);
          const own = answer(member);
          row.hidden = !related.has(member);
          row.classList.toggle('chosen', member === state.member);
          row.classList.remove('c-no', 'c-possibly', 'c-yes');
          if (!own) continue;
          row.classList.add(['c-no', 'c-possibly', 'c-yes'][own[0]]);
          if (own[0] === 0 && !own[4]) outside.add(data.members[member]);
          row.cells[1].textContent = text(own[1]);
          row.cells[2].textContent = text(own[2]);
          count += own[4];
          possible += related.has(member) && own[0] === 1 ? 1 : 0;
        }
        for (const row of all('[data-org]:not([hidden]) svg g.row')) {
          row.classList.toggle('off', outside.has(partyOf(row)));
        }
        $('_count').textContent = fill(text(MEMBERS_ON), text(data.hostNames[host()]), spoken(state.day), count)
          + (possible ? '; ' + fill(text(POSSIBLE), possible) : '');
      }
      function panelText() {
        if (state.member < 0) return $('_count').textContent;
        const own = answer(state.member);
        if (!own) return text(HINT);
        const others = text(own[2]);
        return text(data.names[state.member]) + ', ' + spoken(state.day) + ': ' + text(own[1]) + '. ' + text(own[3])
          + (others ? ' ' + text(OTHERS) + ': ' + others + '.' : '');
      }
      let quiet = 0;
      function speak() {
        // A live region that changes with every step of the slider would never be silent.
        clearTimeout(quiet);
        quiet = setTimeout(() => { $('_panel').textContent = panelText(); }, 250);
      }
      function showDossiers() {
        const shown = $('_chosen').firstElementChild;
        const wanted = dossiers[state.member];
        if (shown && shown !== wanted) {
          const place = dossiers.indexOf(shown);
          const next = dossiers.slice(place + 1).find(dossier => dossier.parentElement === shelf);
          shelf.insertBefore(shown, next || null);
        }
        if (wanted) $('_chosen').append(wanted);
        for (const row of all('svg g.row')) {
          const own = data.members[state.member];
          row.classList.toggle('chosen', own !== undefined && partyOf(row) === own);
        }
      }
      function showLanguage() {
        document.documentElement.lang = data.languages[state.language];
        for (const element of all('[data-t]')) element.textContent = text(Number(element.dataset.t));
        for (const element of all('[data-a]')) element.setAttribute('aria-label', text(Number(element.dataset.a)));
        for (const element of all('[data-lang]')) element.hidden = Number(element.dataset.lang) !== state.language;
      }
      function showOrganization() {
        for (const element of all('[data-org]')) element.hidden = Number(element.dataset.org) !== state.organization;
      }
      function link() {
        const parts = [];
        if (state.member >= 0) parts.push(data.members[state.member]);
        if (state.day !== data.last) parts.push('on=' + iso(state.day));
        if (state.organization !== initial) parts.push('org=' + data.organizations[state.organization]);
        if (state.reading) parts.push('reading=' + encodeURIComponent(data.readings[state.reading]));
        if (state.language) parts.push('lang=' + data.languages[state.language]);
        history.replaceState(null, '', parts.length ? '#' + parts.join('&') : location.pathname + location.search);
      }
      function show(keepsLink) {
        $('_slider').value = state.day;
        $('_slider').setAttribute('aria-valuetext', spoken(state.day));
        $('_day').value = iso(state.day);
        for (const [id, value] of [['_organization', state.organization], ['_reading', state.reading], ['_language', state.language]]) {
          $(id).value = value;
        }
        showRows();
        speak();
        if (!keepsLink) link();
      }
      const initial = state.organization;

      function follow() {
        const parts = decodeURIComponent(location.hash.slice(1)).split('&');
        const values = new Map(parts.filter(part => part.includes('=')).map(part => part.split('=')));
        const member = data.members.indexOf(parts[0]);
        const day = Date.parse(values.get('on') || '') / 864e5;
        const found = (list, name, other) => list.includes(values.get(name)) ? list.indexOf(values.get(name)) : other;
        if (!values.size && member < 0) return false;
        state.member = member;
        state.day = Number.isFinite(day) ? clamp(day) : data.last;
        state.organization = found(data.organizations, 'org', initial);
        state.reading = found(data.readings, 'reading', 0);
        state.language = found(data.languages, 'lang', state.language);
        return true;
      }
      function choose(member) {
        state.member = state.member === member ? -1 : member;
        showDossiers();
        show();
      }
      function step(direction) {
        const days = new Set();
        const hosts = data.hosts[state.organization];
        for (let own = 0; own < hosts.length; own += 2) {
          const until = own + 2 < hosts.length ? hosts[own + 2] : Infinity;
          for (const member of data.related[hosts[own + 1]]) {
            runsOf(hosts[own + 1], member).forEach((day, place) => {
              if (place % 2 === 0 && day >= hosts[own] && day < until) days.add(day);
            });
          }
        }
        const sorted = Array.from(days).filter(day => direction * (day - state.day) > 0 && clamp(day) === day).sort((a, b) => direction * (a - b));
        if (sorted.length) { state.day = sorted[0]; show(); }
      }

      $('_slider').min = data.first;
      $('_slider').max = data.last;
      $('_day').min = iso(data.first);
      $('_day').max = iso(data.last);
      $('_slider').addEventListener('input', event => { state.day = clamp(Number(event.target.value)); show(); });
      $('_day').addEventListener('change', event => {
        const day = Date.parse(event.target.value) / 864e5;
        if (Number.isFinite(day)) { state.day = clamp(day); show(); }
      });
      $('_previous').addEventListener('click', () => step(-1));
      $('_next').addEventListener('click', () => step(1));
      $('_organization').addEventListener('change', event => { state.organization = Number(event.target.value); showOrganization(); show(); });
      $('_reading').addEventListener('change', event => { state.reading = Number(event.target.value); show(); });
      $('_language').addEventListener('change', event => { state.language = Number(event.target.value); showLanguage(); show(); });
      $('_controls').addEventListener('submit', event => event.preventDefault());
      $('_answers').addEventListener('click', event => {
        const row = event.target.closest('a') && event.target.closest('tr');
        if (!row) return;
        event.preventDefault();
        choose(Number(row.dataset.member));
      });
      for (const picture of all('svg')) picture.addEventListener('click', event => {
        const row = event.target.closest('g.row');
        const member = row ? data.members.indexOf(partyOf(row)) : -1;
        if (member >= 0) choose(member);
      });

      const search = $('_search');
      search.addEventListener('input', () => {
        const wanted = search.value.trim().toLocaleLowerCase();
        let count = 0;
        for (const row of all('[data-row]')) {
          const isFound = row.textContent.toLocaleLowerCase().includes(wanted);
          row.hidden = !isFound;
          count += isFound ? 1 : 0;
        }
        $('_found').textContent = wanted ? fill(text(FOUND), count) : '';
      });

      for (const table of all('table.data')) {
        all('thead th', table).forEach((heading, column) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.append(...heading.childNodes);
          heading.append(button);
          button.addEventListener('click', () => {
            const isUp = heading.getAttribute('aria-sort') !== 'ascending';
            all('thead th', table).forEach(other => other.removeAttribute('aria-sort'));
            heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
            const compare = new Intl.Collator(data.languages[state.language], { numeric: true }).compare;
            const content = row => row.cells[column] ? row.cells[column].textContent : '';
            const rows = all('tbody tr', table).filter(row => row.cells.length);
            rows.sort((one, other) => (isUp ? 1 : -1) * compare(content(one), content(other)));
            table.tBodies[0].append(...rows);
          });
        });
      }
      function save(name, type, content) {
        const address = URL.createObjectURL(new Blob([content], { type }));
        const anchor = document.createElement('a');
        anchor.href = address;
        anchor.download = name;
        anchor.click();
        setTimeout(() => URL.revokeObjectURL(address), 1000);
      }
      for (const button of all('button.csv')) button.addEventListener('click', () => {
        const table = button.parentElement.nextElementSibling.querySelector('table');
        const rows = Array.from(table.rows).filter(row => row.cells.length);
        const cell = own => /[",\r\n]/.test(own) ? '"' + own.replaceAll('"', '""') + '"' : own;
        save(button.dataset.name + '.csv', 'text/csv',
          rows.map(row => Array.from(row.cells, own => cell(own.textContent)).join(',') + '\r\n').join(''));
      });
      for (const button of all('button.picture')) button.addEventListener('click', () => {
        const shown = all('svg', button.closest('section')).find(picture => picture.getClientRects().length);
        if (shown) save('picture.svg', 'image/svg+xml', new XMLSerializer().serializeToString(shown));
      });

      document.documentElement.classList.remove('no-script');
      for (const element of all('#_controls, .tools, .search')) element.hidden = false;
      const isLinked = follow();
      if (state.language) showLanguage();
      showOrganization();
      showDossiers();
      show(true);
      if (isLinked && dossiers[state.member]) $('_who').scrollIntoView();
      addEventListener('hashchange', () => {
        if (!follow()) return;
        showLanguage();
        showOrganization();
        showDossiers();
        show(true);
      });
    })();
    """#
}
