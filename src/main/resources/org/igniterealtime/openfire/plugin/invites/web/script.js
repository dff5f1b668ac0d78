// The page is complete without this. Written for old browsers.
(function () {
  var button = document.getElementById('copy');
  var source = button && document.getElementById(button.getAttribute('data-from'));
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

  function select() {
    if (source.select) {
      source.focus();
      source.select();
    } else {
      window.getSelection().selectAllChildren(source);
    }
  }

  function copySelection() {
    select();
    if (document.execCommand('copy')) {
      copied();
    }
  }

  if (source) {
    button.hidden = false;
    button.addEventListener('click', function () {
      if (navigator.clipboard) {
        navigator.clipboard.writeText(source.value || source.textContent).then(copied, copySelection);
      } else {
        copySelection();
      }
    });
    source.addEventListener('focus', select);
  }

  // The sheet of the device, with all apps that can hand something on.
  var share = document.getElementById('share');
  if (share && source && navigator.share) {
    share.hidden = false;
    share.addEventListener('click', function () {
      navigator.share({ text: share.getAttribute('data-text'), url: source.value })
        .catch(function () {});
    });
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

  // Both passwords are shown and hidden together.
  var show = document.getElementById('show');
  var password = document.getElementById('password');
  var again = document.getElementById('again');
  if (show && password && again) {
    var showText = show.textContent;
    show.hidden = false;
    show.addEventListener('click', function () {
      var hidden = password.type === 'password';
      password.type = again.type = hidden ? 'text' : 'password';
      show.textContent = hidden ? show.getAttribute('data-hide') : showText;
    });
    var submit = password.form.querySelector('[type=submit]');
    password.form.addEventListener('submit', function () {
      // A browser offers to remember what is in a password field only.
      password.type = again.type = 'password';
      // Who presses twice would be told by the second answer that the invite is used.
      setTimeout(function () { submit.disabled = true; }, 0);
    });
    window.addEventListener('pageshow', function () { submit.disabled = false; });
  }

  // A hint while typing; the server decides.
  function levelOf(text, name) {
    var different = {};
    var letters = Array.from ? Array.from(text) : text.split('');
    letters.forEach(function (letter) { different[letter.toLowerCase()] = true; });
    if (letters.length < Number(password.getAttribute('data-shortest'))) {
      return 'short';
    }
    if (Object.keys(different).length < 6 || /^[\d .\/+-]+$/.test(text)
        || (name.length > 2 && text.toLowerCase().indexOf(name.toLowerCase()) >= 0)) {
      return 'weak';
    }
    return letters.length + Object.keys(different).length > 21 ? 'good' : 'weak';
  }

  var meter = document.getElementById('meter');
  var username = document.getElementById('username');

  function measure() {
    var level = levelOf(password.value, username.value);
    var status = meter.querySelector('[role=status]');
    meter.hidden = password.value === '';
    meter.setAttribute('data-level', level);
    // Said once, and not again with every letter.
    if (status.textContent !== meter.getAttribute('data-' + level)) {
      status.textContent = meter.getAttribute('data-' + level);
    }
  }

  if (meter && password) {
    password.addEventListener('input', measure);
    username.addEventListener('input', measure);
  }

  // What was wrong with a field is no longer true while it is mended.
  Array.prototype.forEach.call(document.querySelectorAll('[aria-invalid]'), function (input) {
    input.addEventListener('input', function () {
      var error = document.getElementById(input.id + '-error');
      input.removeAttribute('aria-invalid');
      if (error) {
        error.hidden = true;
      }
    });
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
