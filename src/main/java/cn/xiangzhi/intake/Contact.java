package cn.xiangzhi.intake;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import org.jspecify.annotations.Nullable;

/** How the reporter wants to be told what becomes of the report (F66); {@code address} is empty for the receipt alone. */
public record Contact(By by, String address) {

    /** By the receipt alone: nothing is sent. */
    public static final Contact NONE = new Contact(By.RECEIPT, "");

    /** The ways a reporter may choose. */
    public enum By implements Labelled {
        RECEIPT("不用通知，我凭回执码自己查"),
        SMS("发短信给我"),
        EMAIL("发邮件给我");

        private final String label;

        By(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What was chosen on a form; a text goes to the telephone given there, which must be a mobile one. */
    public static Contact chosen(@Nullable By by, @Nullable String phone, @Nullable String mail) {
        return switch (by == null ? By.RECEIPT : by) {
            case RECEIPT -> NONE;
            case SMS -> {
                var number = (phone == null ? "" : phone).replaceAll("[ -]", "").replaceFirst("^\\+?86(?=1)", "");
                if (!number.matches("1[3-9]\\d{9}")) {
                    throw Refused.invalid("还不能提交", "选了短信通知，但没有填手机号", "请在“电话”里填手机号，或改选其他通知方式");
                }
                yield new Contact(By.SMS, number);
            }
            case EMAIL -> {
                var address = (mail == null ? "" : mail).strip();
                if (address.length() > 100 || !address.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
                    throw Refused.invalid("还不能提交", "选了邮件通知，但邮箱没有填对", "请填写邮箱，或改选其他通知方式");
                }
                yield new Contact(By.EMAIL, address);
            }
        };
    }
}
