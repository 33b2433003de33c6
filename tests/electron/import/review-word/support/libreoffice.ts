/** Edits Word files in LibreOffice itself: a Basic macro in a profile of its own, as the program is to be had everywhere. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../../support/folders.ts';

const MODULE = 'Standard.Review';

/** Words of Basic for the edits; `doc` is the open document. */
const LIBRARY = `
Dim doc As Object

Function property(given As String, content As Variant)
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = given
  made.Value = content
  property = made
End Function

Function found(words As String)
  Dim search As Object
  search = doc.createSearchDescriptor()
  search.SearchString = words
  search.SearchCaseSensitive = True
  found = doc.findFirst(search)
  If IsNull(found) Then Error 1000
End Function

Function after(words As String)
  Dim place As Object
  place = found(words)
  after = place.Text.createTextCursorByRange(place.End)
End Function

Function across(firstWords As String, lastWords As String)
  Dim place As Object
  place = found(firstWords)
  place = place.Text.createTextCursorByRange(place.Start)
  place.gotoRange(found(lastWords).End, True)
  across = place
End Function

Sub insertAt(place As Object, words As String)
  place.Text.insertString(place, words, False)
End Sub

Sub addParagraph(above As String, words As String)
  Dim place As Object
  place = after(above)
  place.Text.insertControlCharacter(place, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  insertAt(place, words)
End Sub

' The paragraph that begins with these words, with its end.
Sub removeParagraph(words As String)
  Dim place As Object
  place = found(words)
  place = place.Text.createTextCursorByRange(place.Start)
  place.gotoNextParagraph(True)
  place.setString("")
End Sub

Sub joinWithNext(lastWords As String)
  Dim place As Object
  place = after(lastWords)
  place.goRight(1, True)
  place.setString("")
End Sub

Sub signAs(given As String)
  Dim settings As Object
  settings = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  settings = settings.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", _
    Array(property("nodepath", "/org.openoffice.UserProfile/Data")))
  settings.setPropertyValue("givenname", given)
  settings.setPropertyValue("sn", "")
  settings.commitChanges()
End Sub

Sub aside(place As Object, author As String, content As String, isDone As Boolean)
  Dim note As Object
  Dim moment As New com.sun.star.util.DateTime
  moment.Year = 2026
  moment.Month = 9
  moment.Day = 5
  moment.Hours = 7
  moment.Minutes = 30
  note = doc.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = author
  note.DateTimeValue = moment
  Dim lines
  lines = Split(content, "|")
  Dim index As Integer
  For index = 0 To UBound(lines)
    If index > 0 Then note.TextRange.insertControlCharacter(note.TextRange.End, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
    note.TextRange.insertString(note.TextRange.End, lines(index), False)
  Next
  place.Text.insertTextContent(place, note, True)
  If isDone Then note.Resolved = True
End Sub
`;

/** What one run did: opens a file, edits it, saves it under another name. */
function macro(source: string, target: string, edits: readonly string[]): string {
  const code = `${LIBRARY}
Sub Edit()
  On Local Error Goto Failed
  doc = StarDesktop.loadComponentFromURL(ConvertToURL("${source}"), "_blank", 0, Array(property("Hidden", True)))
  ' The pane of comments is laid out as soon as it may be, which an office without a screen does not survive.
  doc.lockControllers()
${edits.map((edit) => `  ${edit}`).join('\n')}
  doc.storeToURL(ConvertToURL("${target}"), Array(property("FilterName", "MS Word 2007 XML")))
  doc.close(True)
  Exit Sub
Failed:
  Dim channel As Integer
  channel = FreeFile
  Open "${target}.error" For Output As #channel
  Print #channel, "line " & Erl & ": " & Error
  Close #channel
  StarDesktop.terminate()
End Sub
`;
  return xmlFile(
    'script:module',
    `xmlns:script="http://openoffice.org/2000/script" script:name="Review" script:language="StarBasic"`,
    escapeXml(code),
  );
}

export interface Office {
  /** The file as LibreOffice saves it after these lines of Basic (see LIBRARY above). */
  edit: (bytes: Uint8Array, ...edits: string[]) => Uint8Array;
}

/** @param timeZone of the machine the office believes to be on */
export function openOffice(timeZone = 'Asia/Ho_Chi_Minh'): Office {
  const folder = temporaryFolder();
  const basic = path.join(folder, 'profile/user/basic/Standard');
  const start = (...words: string[]) =>
    spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...words], {
      env: { ...process.env, TZ: timeZone },
      timeout: 90_000,
      encoding: 'utf8',
    });
  // The first start fills the profile, over whatever lies there.
  start('--terminate_after_init');
  mkdirSync(basic, { recursive: true });
  writeFileSync(
    path.join(basic, 'script.xlb'),
    xmlFile(
      'library:library',
      'xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"',
      '<library:element library:name="Review"/>',
    ),
  );
  let count = 0;
  return {
    edit: (bytes, ...edits) => {
      count += 1;
      const source = path.join(folder, `${count}.docx`);
      const target = path.join(folder, `${count}-edited.docx`);
      writeFileSync(source, bytes);
      writeFileSync(path.join(basic, 'Review.xba'), macro(source, target, edits));
      const { stderr } = start(`macro:///${MODULE}.Edit()`);
      try {
        return readFileSync(target);
      } catch {
        throw new Error(`LibreOffice did not save: ${errorIn(`${target}.error`)} ${stderr}`);
      }
    },
  };
}

function errorIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'no reason given.';
  }
}

function xmlFile(root: string, attributes: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${attributes}>${content}</${root}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
