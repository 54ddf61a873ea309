"""A headless Chromium, driven over its DevTools protocol through a pipe: a page is opened and asked what it measures."""
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ['chromium', 'chromium-browser', 'google-chrome']
# The protocol's own: the browser reads commands from the first and writes answers to the second.
COMMANDS, ANSWERS = 3, 4


def find_program():
    """The browser's program, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One browser with one page; to be used in a `with`. Everything ends at the deadline, with a TimeoutError."""

    def __init__(self, program, size, seconds):
        self._deadline = time.monotonic() + seconds
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._answers = bytearray()
        self._number = 0
        options = ['--headless=new', '--remote-debugging-pipe', f'--user-data-dir={self._folder.name}', '--no-first-run',
                   '--disable-background-networking', '--disable-extensions', '--disable-component-update',
                   '--allow-file-access-from-files', '--disable-dev-shm-usage', f'--window-size={size[0]},{size[1]}',
                   '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
        if os.geteuid() == 0:
            options.append('--no-sandbox')   # it refuses to start for root otherwise
        self._start([program, *options, 'about:blank'])
        target = next(found for found in self._call('Target.getTargets')['targetInfos'] if found['type'] == 'page')
        self._session = self._call('Target.attachToTarget', targetId=target['targetId'], flatten=True)['sessionId']
        self._call('Emulation.setDeviceMetricsOverride', width=size[0], height=size[1], deviceScaleFactor=1, mobile=False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        os.close(self._to)
        os.close(self._from)
        self._folder.cleanup()

    def _start(self, command):
        their_commands, self._to = os.pipe()
        self._from, their_answers = os.pipe()
        kept = [os.dup(their_commands), os.dup(their_answers)]   # may not be the numbers that they replace

        def take_numbers():
            high = [os.dup(kept[0]), os.dup(kept[1])]
            os.dup2(high[0], COMMANDS)
            os.dup2(high[1], ANSWERS)

        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                         preexec_fn=take_numbers, pass_fds=(COMMANDS, ANSWERS))
        for descriptor in (their_commands, their_answers, *kept):
            os.close(descriptor)
        self._session = None

    def _read(self):
        """The next message."""
        while b'\0' not in self._answers:
            left = self._deadline - time.monotonic()
            if left <= 0 or not select.select([self._from], [], [], left)[0]:
                raise TimeoutError
            got = os.read(self._from, 1 << 16)
            if not got:
                raise ConnectionError('the browser ended')
            self._answers += got
        message, _, rest = self._answers.partition(b'\0')
        self._answers = bytearray(rest)
        return json.loads(message)

    def _call(self, method, **parameters):
        self._number += 1
        command = {'id': self._number, 'method': method, 'params': parameters}
        if self._session:
            command['sessionId'] = self._session
        os.write(self._to, json.dumps(command).encode() + b'\0')
        while True:
            message = self._read()
            if message.get('id') == self._number:
                break
        if 'error' in message:
            raise RuntimeError(f'{method}: {message["error"]["message"]}')
        return message['result']

    def open(self, path):
        """Shows a file, whose scripts are then loaded."""
        self._call('Page.enable')
        self._call('Page.navigate', url='file://' + path)
        while self._read().get('method') != 'Page.loadEventFired':
            pass

    def evaluate(self, expression):
        """The value of an expression of JavaScript, awaited where it is a promise."""
        told = self._call('Runtime.evaluate', expression=expression, awaitPromise=True, returnByValue=True)
        if 'exceptionDetails' in told:
            details = told['exceptionDetails']
            raise RuntimeError(details.get('exception', {}).get('description', details['text']))
        return told['result'].get('value')
