/** Hướng dẫn: what the guide tab says, one line a row under the headings. */
export const GUIDE = {
  title: 'Hướng dẫn sử dụng Sổ sáng kiến',
  sections: [
    {
      heading: 'Các tab',
      lines: [
        '“Tổng hợp”: số liệu chung và tình trạng từng đơn vị, được lập lại mỗi khi có thay đổi; chỉ để đọc và in.',
        '“Sáng kiến”, “Kế hoạch”: những sáng kiến và kế hoạch phát động đã nhận.',
        '“Chờ xử lý”: nội dung đã gửi nhưng chưa ghi nhận được; xem xét từng dòng rồi chọn Đã nhận hoặc Đã bỏ tại cột “Xử lý”.',
        '“Đơn vị”: danh sách đơn vị, địa chỉ thư, người đầu mối, gia hạn, miễn đăng ký.',
        '“Nội dung”, “Cấu hình”, “Mẫu thư”, “Ngày nghỉ”: nội dung phong trào, thời hạn và cách nhắc, lời thư, những ngày không gửi thư nhắc.',
        '“Nhật ký gửi thư”, “Nhật ký”: những thư đã gửi và những việc đã làm; chỉ để đọc.',
      ],
    },
    {
      heading: 'Việc làm lúc đầu, theo thứ tự',
      lines: [
        'Gửi thư làm tại thanh bên, mở từ trình đơn “Sổ sáng kiến”.',
        '1. Tại “Cấu hình”: đặt “Chế độ chạy thử” là Có trước khi điền địa chỉ. Tại “Đơn vị”: kiểm tra danh sách; điền “Email”, mỗi ô một địa chỉ; điền “Người đầu mối”, “Điện thoại”.',
        '2. Tại “Cấu hình”: đọc “Giải thích” và kiểm tra từng “Giá trị”, nhất là hạn đăng ký, người phụ trách và điện thoại liên hệ.',
        '3. Lấy liên kết Biểu mẫu tại “Nhật ký” (việc “Thiết lập chiến dịch”, cột “Sau”), mở trong cửa sổ ẩn danh: Biểu mẫu phải mở được mà không yêu cầu đăng nhập.',
        '4. Gửi thông báo đăng ký từ thanh bên, đọc các thư đến hộp thư của đơn vị tổng hợp.',
        '5. Đặt “Chế độ chạy thử” là Không, gửi thông báo đăng ký đến các đơn vị từ thanh bên. Từ ngày ghi tại “Bắt đầu nhắc từ ngày”, thư nhắc tự gửi vào các ngày làm việc.',
      ],
    },
    {
      heading: 'Nhập và sửa trong bảng',
      lines: [
        'Được sửa: các tab “Đơn vị”, “Nội dung”, “Cấu hình”, “Mẫu thư”, “Ngày nghỉ”; cột “Trạng thái” và “Ý kiến xem xét” của “Sáng kiến”; cột “Đã nhận tệp” của “Kế hoạch”.',
        'Ngày nhập theo dạng ngày/tháng/năm, ví dụ 22/02/2023.',
        'Sáng kiến, kế hoạch đến bằng văn bản giấy hoặc thư điện tử được ghi nhận tại thanh bên, không thêm dòng trong bảng.',
        'Để rút một sáng kiến, đặt “Trạng thái” là “Đã rút”; không xóa dòng.',
        'Không sửa “Mã sáng kiến”, “Nguồn”, các cột thời điểm và cột “Đúng hạn”. Sau khi đã gửi thông báo đăng ký hoặc đã nhận đăng ký, không sửa “Ký hiệu” và “Mã đơn vị”.',
        'Không xóa dòng của “Nhật ký gửi thư”: khi mất dòng, mọi thư dừng lại cho đến khi xác nhận tại thanh bên.',
        'Trong “Ghi chú” của “Kế hoạch”, giữ nguyên câu mở đầu bằng “Liên kết có từ” hoặc “Tệp đến lúc”; đó là căn cứ xét đúng hạn.',
      ],
    },
    {
      heading: 'Cột riêng, sắp xếp và lọc',
      lines: [
        'Trừ “Tổng hợp”, các tab đều thêm được cột riêng; cột riêng có tiêu đề khác các cột sẵn có và luôn được giữ nguyên.',
        'Được chuyển chỗ, ẩn cột; được sắp xếp, lọc và ẩn dòng. Giữ nguyên tên tab và tiêu đề các cột sẵn có.',
      ],
    },
    {
      heading: 'Khi có chỗ sai',
      lines: [
        'Chỗ sai được nêu tại thanh bên, kèm giá trị cần có; với “Cấu hình” còn có ghi chú ngay tại ô. Sửa xong, việc đang dừng được làm tiếp.',
        'Thư “Gửi lỗi”: sửa “Email” của đơn vị; thư còn cần thiết sẽ được gửi lại.',
        'Thư “Chưa xác định”: kiểm tra mục Đã gửi của hộp thư gửi đi, rồi chọn tại thanh bên; thư này không tự gửi lại.',
        'Lỡ xóa tab hoặc cột: nhấn Ctrl+Z để hoàn tác, hoặc mở Tệp → Nhật ký phiên bản để khôi phục. “Thiết lập chiến dịch” chỉ lập lại tab hoặc cột trống, không lấy lại dữ liệu.',
      ],
    },
    {
      heading: 'Vận hành và bàn giao',
      lines: [
        'Thanh bên, Việc khác → Tình trạng vận hành: xem lịch chạy, Biểu mẫu, hạn mức thư, điều cần sửa trong bảng. Khi có sự cố, chọn Khắc phục.',
        'Thanh bên, Việc khác → Tình trạng vận hành → Bàn giao: chuyển việc gửi thư và lịch chạy sang tài khoản khác; dữ liệu và liên kết của các đơn vị giữ nguyên.',
        'Thanh bên, Việc khác → Dữ liệu của một người: tìm, sao chép, xóa dữ liệu của một người theo yêu cầu của người đó.',
        'Trình đơn “Sổ sáng kiến” → Kiểm tra môi trường: thử các dịch vụ của Google mà chương trình dùng; nên làm một lần trước khi bắt đầu.',
      ],
    },
    {
      heading: 'In “Tổng hợp”',
      lines: [
        'Mở “Tổng hợp”, chọn Tệp, In; khổ giấy A4, hướng ngang, vừa chiều rộng trang, lặp lại hàng cố định ở mỗi trang.',
      ],
    },
  ],
} as const;
