/** Editing pages as portals have them, each with the real editor of its make, or a stand-in that keeps its rules. */

const ARTICLE_FIELDS = `
  <p><label for="sapo">Tóm tắt nội dung:</label><br><textarea id="sapo" name="sapo" rows="3"></textarea></p>
  <p><label for="cm">Chuyên mục</label> <select id="cm" name="catid"><option value="0">-- Chọn --</option>
    <option value="3">Tin tức</option><option value="7">&nbsp;&nbsp;— Hoạt động Đảng - Đoàn thể</option></select></p>
  <p><label for="anh">Ảnh đại diện</label> <input type="file" id="anh" name="homeimg"></p>
  <p><label for="tg">Tác giả</label> <input id="tg" name="tacgia"></p>
  <p><label for="nd">Ngày đăng</label> <input type="date" id="nd" name="ngaydang"></p>`;

const TITLE = '<p><label for="td">Tiêu đề <b>*</b></label> <input id="td" name="tieude" size="60"></p>';

const page = (form: string, script = ''): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Soạn bài</title>
  <form method="post" enctype="multipart/form-data">${form}<p><button>Đăng bài</button> <button name="nhap">Lưu nháp</button></p></form>${script}`;

const tiny = (make: 'tm4' | 'tm5' | 'tm6', more = ''): string =>
  page(
    `${TITLE}${ARTICLE_FIELDS}<p><label for="nd1">Nội dung chi tiết</label></p><textarea id="nd1" name="bodytext">${more}</textarea>`,
    `<script src="/${make}/tinymce.js"></script>
    <script>tinymce.init({ selector: '#nd1', plugins: 'lists table', menubar: false, branding: false, promotion: false })</script>`,
  );

const ckeditor = (config: string, name = 'noidung'): string =>
  `<script src="/ckeditor4/ckeditor.js"></script>
  <script>CKEDITOR.replace('${name}', { versionCheck: false, entities_latin: true, ${config} })</script>`;

const inTable = `<table>
  <tr><td>Tiêu đề tin (*)</td><td><input name="tieude" size="60"></td></tr>
  <tr><td>Trích yếu</td><td><textarea name="tomtat"></textarea></td></tr>
  <tr><td>Loại tin</td><td><select name="id_loai"><option>Tin tức<option>Hoạt động Đảng - Đoàn thể (12)</select></td></tr>
  <tr><td>Hình đại diện</td><td><input type="file" name="hinh"></td></tr>
  <tr><td>Bút danh</td><td><input name="butdanh"></td></tr>
  <tr><td>Ngày đăng</td><td><input name="ngaydang" placeholder="dd/mm/yyyy"></td></tr>
  <tr><td>Nội dung</td><td><textarea name="noidung"></textarea></td></tr></table>`;

/** Names begin anew each time; the text reaches the form only when it is sent, as Telerik's editor does it. */
const aspnet = (visit: number): string => {
  const name = (own: string): string => `ctl0${visit}$cph$${own}`;
  return page(
    `<input type="hidden" name="__VIEWSTATE" value="${'x'.repeat(2_000)}">
    <div><span>Tiêu đề:</span> <input name="${name('txtTieuDe')}"></div>
    <div><span>Tóm tắt:</span> <textarea name="${name('txtTomTat')}"></textarea></div>
    <fieldset><legend>Chuyên mục</legend>
      <label><input type="radio" name="${name('rblChuyenMuc')}" value="1"> Tin tức</label>
      <label><input type="radio" name="${name('rblChuyenMuc')}" value="2"> Hoạt động Đảng - Đoàn thể</label></fieldset>
    <div><span>Tác giả:</span> <input name="${name('txtTacGia')}"></div>
    <div><span>Ngày hiển thị:</span> <input type="datetime-local" name="${name('ngayHienThi')}"></div>
    <div><span>Nội dung:</span> <div id="ctl0${visit}_cph_radNoiDung" style="border:1px solid;height:120px"></div>
      <textarea name="${name('radNoiDung')}" style="display:none"></textarea></div>`,
    `<script>
      const box = document.getElementById('ctl0${visit}_cph_radNoiDung');
      let html = '', mode = 4;
      const rad = {
        get_element: () => box, get_mode: () => mode, get_html: () => html,
        set_mode: (next) => { mode = next; },
        set_html: (next) => { if (mode !== 4) { html = next; box.innerHTML = next; } },
      };
      window.Sys = { Application: { getComponents: () => [{ get_element: () => document.body }, rad] } };
      document.forms[0].addEventListener('submit', () => { document.querySelector('[name$=radNoiDung]').value = html; });
    </script>`,
  );
};

/** The visible fields are copied into hidden ones of their language a moment after they were typed in. */
const liferay = (visit: number): string => {
  const space = `_1${visit}_`;
  const tongue = (locale: string, isShown: boolean): string => `
    <div class="tab" id="tab-${locale}" ${isShown ? '' : 'style="display:none"'}>
      <div><label for="${space}title_${locale}">Tiêu đề</label> <input id="${space}title_${locale}" name="${space}title_${locale}"></div>
      <div><label for="${space}description_${locale}">Tổng quan</label> <textarea id="${space}description_${locale}" name="${space}description_${locale}"></textarea></div>
    </div>`;
  return page(
    `<p><button type="button" onclick="show('en_US')">English</button> <button type="button" onclick="show('vi_VN')">Tiếng Việt</button></p>
    ${tongue('en_US', false)}${tongue('vi_VN', true)}
    <h3>Nội dung</h3><textarea id="${space}articleContent" name="${space}articleContent"></textarea>
    <h3>Các chuyên mục</h3><ul>
      <li><label><input type="checkbox" name="${space}cat" value="1"> Tin tức</label>
      <li><label><input type="checkbox" name="${space}cat" value="2"> Hoạt động Đảng - Đoàn thể</label></ul>
    <h3>Nhập</h3><select name="${space}type"><option>general<option>news</select>`,
    `${ckeditor('allowedContent: true', `${space}articleContent`)}
    <script>
      const show = (locale) => { for (const tab of document.querySelectorAll('.tab')) tab.style.display = tab.id === 'tab-' + locale ? '' : 'none'; };
      CKEDITOR.on('instanceReady', ({ editor }) => {
        window['${space}articleContent'] = { instanceReady: true, setHTML: (html) => editor.setData(html), getHTML: () => editor.getData() };
      });
    </script>`,
  );
};

const mute = page(
  `<input name="f1"><textarea name="f2"></textarea><select name="f3"><option>Tin tức<option>Hoạt động Đảng - Đoàn thể</select>
  <textarea id="f4" name="f4"></textarea><input type="file" name="f5"><input name="f6">`,
  `<script src="/tm6/tinymce.js"></script><script>tinymce.init({ selector: '#f4', menubar: false, promotion: false })</script>`,
);

const editable = page(
  `${TITLE}<h3>Nội dung bài viết</h3><div id="soan" contenteditable="true" style="min-height:80px;border:1px solid"></div>
  <p>Tóm tắt</p><iframe id="tt" style="width:400px;height:80px"></iframe><input type="hidden" name="noidung">`,
  `<script>
    document.getElementById('tt').contentDocument.designMode = 'on';
    document.getElementById('soan').addEventListener('input', ({ target }) => { document.querySelector('[name=noidung]').value = target.innerHTML; });
  </script>`,
);

/** An editor takes the place of the plain field a moment after the page is there, as it does on a slow machine. */
const late = page(
  `${TITLE}<p><label>Nội dung <textarea name="noidung"></textarea></label></p>`,
  `<script>
    onload = () => setTimeout(() => {
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.style.minHeight = '80px';
      const field = document.querySelector('[name=noidung]');
      field.hidden = true;
      field.after(editor);
      editor.addEventListener('input', () => { field.value = editor.innerHTML; });
    }, 900);
  </script>`,
);

/** A label that never rests, as one that tells how long one is signed in still. */
const restless = page(
  `${TITLE}<p><label>Nội dung <textarea name="noidung"></textarea></label></p><p><label for="o">Còn 900 giây</label> <input id="o" name="o"></p>`,
  `<script>let left = 900; setInterval(() => { left -= 1; document.querySelector('[for=o]').textContent = 'Còn ' + left + ' giây'; }, 300);</script>`,
);

/** One box cuts what is typed a moment later, one has a limit of its own. */
const cutting = page(
  `<p><label>Tiêu đề <input name="tieude"></label></p><p><label>Tóm tắt <textarea name="tomtat" maxlength="255"></textarea></label></p>
  <p><label>Nội dung <textarea name="noidung"></textarea></label></p>`,
  `<script>
    const title = document.querySelector('[name=tieude]');
    title.addEventListener('input', () => setTimeout(() => { title.value = title.value.slice(0, 255); }, 100));
  </script>`,
);

export const FORMS: Readonly<Record<string, (visit: number) => string>> = {
  ckeditor: () => page(inTable, ckeditor('allowedContent: true')),
  stripping: () => page(inTable, ckeditor("removePlugins: ''")),
  tinymce4: () => tiny('tm4'),
  tinymce5: () => tiny('tm5'),
  tinymce6: () => tiny('tm6'),
  framed: () =>
    '<!doctype html><meta charset="utf-8"><h1>Quản trị</h1><iframe src="/dang/tinymce6" style="width:820px;height:560px"></iframe>',
  aspnet,
  liferay,
  mute: () => mute,
  editable: () => editable,
  late: () => late,
  restless: () => restless,
  cutting: () => cutting,
  login: () => tiny('tm6'),
  changing: () => tiny('tm6'),
};

export const CHANGED = tiny('tm6')
  .replace('name="tieude"', 'name="headline"')
  .replace('Tiêu đề <b>*</b>', 'Tên bài');

export const LOGIN = `<!doctype html><meta charset="utf-8"><form method="post" action="/vao"><p><label>Tài khoản <input name="ten"></label></p>
  <p><label>Mật khẩu <input type="password" name="matkhau"></label></p><button>Đăng nhập</button></form>`;
