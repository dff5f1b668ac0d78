// The page is complete without this. Written for old browsers.
(function () {
  var button = document.getElementById('copy');
  var link = document.getElementById('link');
  var status = document.getElementById('copied');

  function say(text) {
    status.textContent = '';
    setTimeout(function () { status.textContent = text; }, 50);
  }

  function copied() {
    var label = button.textContent;
    var done = button.getAttribute('data-done');
    button.textContent = done;
    say(done);
    setTimeout(function () { button.textContent = label; }, 2500);
  }

  function copySelection() {
    link.focus();
    link.select();
    if (document.execCommand('copy')) {
      copied();
    }
  }

  if (button && link) {
    button.hidden = false;
    button.addEventListener('click', function () {
      if (navigator.clipboard) {
        navigator.clipboard.writeText(link.value).then(copied, copySelection);
      } else {
        copySelection();
      }
    });
    link.addEventListener('focus', function () { link.select(); });
  }

  // The server wrote its own time zone; the reader has another, and perhaps another calendar.
  Array.prototype.forEach.call(document.querySelectorAll('time'), function (time) {
    try {
      time.textContent = new Date(time.getAttribute('datetime'))
        .toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
    } catch (e) {
      // A browser that knows no such styles keeps the server's text.
    }
  });

  // A menu closes as menus do.
  Array.prototype.forEach.call(document.querySelectorAll('details.menu'), function (menu) {
    document.addEventListener('click', function (event) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    menu.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
  });
})();
