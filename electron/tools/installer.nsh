; What electron-builder says in English where it has no Vietnamese of its own; one sentence is put instead of another.
!macro customHeader
  !pragma warning push
  !pragma warning disable 6030
  LangString appRunning 1066 "${PRODUCT_NAME} đang mở.$\r$\nBấm OK để đóng chương trình.$\r$\nNếu không tự đóng được, hãy đóng bằng tay."
  LangString installing 1066 "Đang cài đặt, xin chờ…"
  LangString areYouSureToUninstall 1066 "Gỡ ${PRODUCT_NAME} khỏi máy này? Sổ và các bản sao lưu vẫn được giữ nguyên."
  LangString decompressionFailed 1066 "Không giải nén được tệp. Hãy chạy lại bộ cài."
  LangString uninstallFailed 1066 "Không gỡ được bản cũ. Hãy chạy lại bộ cài."
  LangString appClosing 1066 "Đang đóng ${PRODUCT_NAME}…"
  !pragma warning pop
!macroend
